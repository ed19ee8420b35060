/** The partner firms, and the named owners who answer for them. */
@ApplicationModule(allowedDependencies = { "api", "programme" })
@NullMarked
package dev.runway.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

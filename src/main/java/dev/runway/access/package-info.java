/** Who may do what: sign-in, tokens, roles, and the rule that every route is denied unless it is opened here. */
@ApplicationModule(allowedDependencies = { "api", "partner", "programme" })
@NullMarked
package dev.runway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

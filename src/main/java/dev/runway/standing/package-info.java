/** Where each partner stands, read from the facts of its runway and of its ladder, for pages and for programs. */
@ApplicationModule(allowedDependencies = { "activation", "api", "ladder", "partner", "plan", "programme" })
@NullMarked
package dev.runway.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

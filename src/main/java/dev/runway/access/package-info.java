/** Who may do what: sign-in, roles, and the rule that every route is denied unless it is opened here. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package dev.runway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

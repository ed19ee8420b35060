/** Where each partner stands, read from the facts of its runway and of its ladder, for pages and for programs. */
@ApplicationModule(allowedDependencies = { "api", "certification", "deal", "ladder", "metrics", "partner", "plan", "programme", "runway" })
@NullMarked
package dev.runway.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

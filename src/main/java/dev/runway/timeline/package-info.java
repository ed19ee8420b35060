/** One list of everything that happened to a partner, put together from what the other modules record. */
@ApplicationModule(allowedDependencies = { "api", "certification", "deal", "ladder", "notification", "partner", "plan", "programme", "runway", "signing", "stuck" })
@NullMarked
package dev.runway.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

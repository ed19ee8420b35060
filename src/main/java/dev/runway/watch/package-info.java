/** Somebody who looks at all that should go on by itself once a minute, so that health, metrics and alerts tell of what does not. */
@ApplicationModule(allowedDependencies = { "activation", "certification", "engine", "notification", "programme", "stuck" })
@NullMarked
package dev.runway.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

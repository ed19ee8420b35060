/** Mail: queued once, kept as a row, and sent as often as it takes. */
@ApplicationModule(allowedDependencies = { "activation", "certification", "engine", "ladder", "partner", "programme", "runway", "standing" })
@NullMarked
package dev.runway.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The process: starts it for each runway, hears and tells it, judges what its tasks bring, and keeps it and the facts together. */
@ApplicationModule(allowedDependencies = { "certification", "deal", "engine", "partner", "programme", "runway", "runway :: evidence" })
@NullMarked
package dev.runway.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Files that come in: staged whole, loaded row by row, and reported row by row. */
@ApplicationModule(allowedDependencies = { "activation", "command", "metrics", "partner" })
@NullMarked
package dev.runway.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Pages that show where the programme stands; they read only. */
@ApplicationModule(allowedDependencies = { "activation", "chart", "engine", "ladder", "metrics", "partner" })
@NullMarked
package dev.runway.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

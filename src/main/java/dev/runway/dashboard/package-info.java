/** Pages that show where the programme stands; they read only. */
@ApplicationModule(allowedDependencies = { "activation", "api", "certification", "chart", "csv", "deal", "engine",
		"ladder", "metrics", "partner", "plan", "programme", "runway", "standing", "tasks", "timeline" })
@NullMarked
package dev.runway.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

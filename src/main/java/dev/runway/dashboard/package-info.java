/** Pages that show where the programme stands; what people do on them goes through the services that own it. */
@ApplicationModule(allowedDependencies = { "activation", "api", "certification", "chart", "csv", "deal", "engine",
		"ladder", "metrics", "partner", "plan", "programme", "runway", "signing", "standing", "stuck", "tasks", "timeline" })
@NullMarked
package dev.runway.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

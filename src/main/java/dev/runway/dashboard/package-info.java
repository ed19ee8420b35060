/** Pages that show where the programme stands; they read only. */
@ApplicationModule(allowedDependencies = { "activation", "api", "certification", "deal", "engine", "ladder", "partner", "plan",
		"timeline" })
@NullMarked
package dev.runway.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

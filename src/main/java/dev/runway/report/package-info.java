/** The stand-up of the week, the board of the owners, and the all-hands report: as pages and as mails. */
@ApplicationModule(allowedDependencies = { "api", "chart", "engine", "ladder", "metrics", "notification", "partner", "programme",
		"runway", "standing" })
@NullMarked
package dev.runway.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

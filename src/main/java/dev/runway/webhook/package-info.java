/** Webhooks: what happened goes out, signed, to the systems and channels that want to hear of it. */
@ApplicationModule(allowedDependencies = { "api", "certification", "deal", "engine", "ladder", "notification", "partner", "programme",
		"report", "runway" })
@NullMarked
package dev.runway.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Joint plans on their way to both signatures: sent by mail, read and signed by the partner with a link of its own. */
@ApplicationModule(allowedDependencies = { "api", "certification", "notification", "partner", "plan", "programme", "runway", "runway :: evidence" })
@NullMarked
package dev.runway.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** All that the other modules know of the process engine: workers, messages and business errors. */
@ApplicationModule(allowedDependencies = { "api", "command", "programme" })
@NullMarked
package dev.runway.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

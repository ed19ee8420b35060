/** What does not go on by itself, wherever it waits, and the one thing that people can do about each. */
@ApplicationModule(allowedDependencies = { "activation", "api", "certification", "command", "engine", "intake", "ladder", "notification", "partner", "programme", "runway" })
@NullMarked
package dev.runway.stuck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The rescue ladder of an idle partner: its rungs, what people decide and what they review. */
@ApplicationModule(allowedDependencies = { "activation", "certification", "engine", "partner", "programme", "runway" })
@NullMarked
package dev.runway.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

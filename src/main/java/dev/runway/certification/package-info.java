/** The partners' certified reps, the gate that they have to pass, and the selling rights that depend on it. */
@ApplicationModule(allowedDependencies = { "api", "partner", "programme" })
@NullMarked
package dev.runway.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

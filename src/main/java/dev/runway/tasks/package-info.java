/** People's tasks on pages of Runway: the list of them, the form of each, and the drafts of what is typed there. */
@ApplicationModule(allowedDependencies = { "activation", "api", "certification", "engine", "ladder", "partner", "programme", "runway" })
@NullMarked
package dev.runway.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What the commands of the jar share: the way to a Runway that is up, and what is said when it says no. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.runway.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The ground that all modules stand on: the programme's calendar, who says so, and how a caller is told no. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.runway.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The page of what the engine could not go on with. */
@NullMarked
package dev.runway.dashboard.incident;

import org.jspecify.annotations.NullMarked;

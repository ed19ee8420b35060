/** The page of what is stuck, and what people do about it there. */
@NullMarked
package dev.runway.dashboard.stuck;

import org.jspecify.annotations.NullMarked;

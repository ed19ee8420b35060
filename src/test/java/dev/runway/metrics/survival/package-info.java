/** How likely something is by a day. */
@NullMarked
package dev.runway.metrics.survival;

import org.jspecify.annotations.NullMarked;

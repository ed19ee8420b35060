/** How likely something is by a day, from cases of which some are known only in part. */
@NullMarked
package dev.runway.metrics.survival;

import org.jspecify.annotations.NullMarked;

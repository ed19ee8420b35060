/** How figures are worded. */
@NullMarked
package dev.runway.dashboard.drawing;

import org.jspecify.annotations.NullMarked;

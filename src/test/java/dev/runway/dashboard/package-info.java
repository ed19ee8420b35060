/** Pages and links. */
@NullMarked
package dev.runway.dashboard;

import org.jspecify.annotations.NullMarked;

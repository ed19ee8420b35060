/** Everything that happened to a partner. */
@NullMarked
package dev.runway.timeline;

import org.jspecify.annotations.NullMarked;

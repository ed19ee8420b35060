/** The rules of the rescue ladder, and its processes with the real workers. */
@NullMarked
package dev.runway.ladder;

import org.jspecify.annotations.NullMarked;

/** The jobs that the ladder module does for the processes. */
@NullMarked
package dev.runway.ladder.worker;

import org.jspecify.annotations.NullMarked;

/** Loading files. */
@NullMarked
package dev.runway.intake;

import org.jspecify.annotations.NullMarked;

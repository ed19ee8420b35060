/** Files of rows as people have them: whatever their form, they are read row by row, and what leaves two readings is asked for. */
@NullMarked
package dev.runway.intake.sheet;

import org.jspecify.annotations.NullMarked;

/** CSV, in and out. */
@NullMarked
package dev.runway.intake.csv;

import org.jspecify.annotations.NullMarked;

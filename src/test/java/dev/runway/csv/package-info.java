/** CSV, in and out. */
@NullMarked
package dev.runway.csv;

import org.jspecify.annotations.NullMarked;

/** CSV as such (RFC 4180, UTF-8): read row by row, written row by row, and kept from being taken for formulas. */
@NullMarked
package dev.runway.intake.csv;

import org.jspecify.annotations.NullMarked;

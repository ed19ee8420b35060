/** The gate before the selling rights, and the records behind it. */
@NullMarked
package dev.runway.certification;

import org.jspecify.annotations.NullMarked;

/** Files as other systems write them. */
@NullMarked
package dev.runway.intake.dialect;

import org.jspecify.annotations.NullMarked;

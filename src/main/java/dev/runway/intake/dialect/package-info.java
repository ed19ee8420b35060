/** How other systems write their files: which of their columns carries which of ours, and how its values read. */
@NullMarked
package dev.runway.intake.dialect;

import org.jspecify.annotations.NullMarked;

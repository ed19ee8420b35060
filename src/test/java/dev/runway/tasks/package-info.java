/** Tasks on pages. */
@NullMarked
package dev.runway.tasks;

import org.jspecify.annotations.NullMarked;

/** Who may do what. */
@NullMarked
package dev.runway.access;

import org.jspecify.annotations.NullMarked;

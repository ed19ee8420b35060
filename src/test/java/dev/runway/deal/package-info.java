/** Deals and their money. */
@NullMarked
package dev.runway.deal;

import org.jspecify.annotations.NullMarked;

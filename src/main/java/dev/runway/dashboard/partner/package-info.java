/** The page of each partner, and the list that leads there. */
@NullMarked
package dev.runway.dashboard.partner;

import org.jspecify.annotations.NullMarked;

/** The page of each partner. */
@NullMarked
package dev.runway.dashboard.partner;

import org.jspecify.annotations.NullMarked;

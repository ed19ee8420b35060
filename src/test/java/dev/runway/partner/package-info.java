/** Owners and their partners. */
@NullMarked
package dev.runway.partner;

import org.jspecify.annotations.NullMarked;

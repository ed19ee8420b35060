/** What people do about the deals of a partner. */
@NullMarked
package dev.runway.dashboard.action.deal;

import org.jspecify.annotations.NullMarked;

/** What people do to the clock of a partner. */
@NullMarked
package dev.runway.dashboard.action.clock;

import org.jspecify.annotations.NullMarked;

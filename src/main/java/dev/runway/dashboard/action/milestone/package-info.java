/** What people report of the way of a partner. */
@NullMarked
package dev.runway.dashboard.action.milestone;

import org.jspecify.annotations.NullMarked;

/** What people do to have a joint plan signed. */
@NullMarked
package dev.runway.dashboard.action.plan;

import org.jspecify.annotations.NullMarked;

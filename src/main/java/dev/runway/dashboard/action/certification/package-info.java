/** What people record of the reps of a partner and their certificates. */
@NullMarked
package dev.runway.dashboard.action.certification;

import org.jspecify.annotations.NullMarked;

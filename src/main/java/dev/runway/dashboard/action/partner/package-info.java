/** What people do to partners themselves: who answers for them, since when they are partners, and until when. */
@NullMarked
package dev.runway.dashboard.action.partner;

import org.jspecify.annotations.NullMarked;

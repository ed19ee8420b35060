package dev.runway.deal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deal as another system has it by now, in whatever state.
 *
 * @param name what the deal is called; the customer where it has no name of its own
 * @param customer the end customer
 * @param domain the end customer's domain, as it was written
 * @param amount what is expected, or for a won deal what was booked
 * @param submittedOn the day of the registration; a won deal may lack it
 * @param decidedOn the day on which it was approved, rejected, canceled or lost; without it the day it was loaded
 * @param expiresOn the last day on which the registration stands; without it the programme's own number of days
 * @param closesOn the day on which it is expected to close
 * @param wonOn the day on which it was won; without it the day of closing
 * @param reason why it was lost, rejected or canceled
 */
public record KnownDeal(UUID partnerId, DealKey key, @Nullable String name, @Nullable String customer,
		@Nullable String domain, DealState state, @Nullable String stage, @Nullable Money amount,
		@Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn, @Nullable LocalDate expiresOn,
		@Nullable LocalDate closesOn, @Nullable LocalDate wonOn, @Nullable String reason) {
}

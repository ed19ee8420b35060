package dev.runway.runway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that a partner has reached.
 *
 * @param occurredOn the day it happened
 * @param recordedAt when Runway learned of it
 * @param evidence what shows that it is true, as JSON or free text
 * @param recordedBy who reported it, where that is known
 */
public record ReachedMilestone(Milestone milestone, LocalDate occurredOn, Instant recordedAt, Source source,
		@Nullable String evidence, @Nullable String recordedBy) {

	/** The day of a milestone among those that were reached, if it is one of them. */
	public static Optional<LocalDate> dayOf(Milestone milestone, List<ReachedMilestone> reached) {
		return reached.stream().filter(each -> each.milestone() == milestone).map(ReachedMilestone::occurredOn).findFirst();
	}

	/** A first deal that is won was registered, on that day at the latest. */
	ReachedMilestone firstDeal() {
		return new ReachedMilestone(Milestone.FIRST_DEAL_REGISTERED, occurredOn, recordedAt, Source.INFERRED,
				"Follows from the first closed-won", recordedBy);
	}

}

package dev.runway.runway.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.runway.runway.Milestone;
import dev.runway.runway.OccurrenceRule;
import dev.runway.runway.ReachedMilestone;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a runway when a person's evidence for a milestone is looked at.
 *
 * @param firstDealTargetWeeks the first-deal target as it stands
 * @param clockEndsOn the last day of the clock as it stands
 */
record EvidenceFacts(LocalDate signedOn, LocalDate today, int firstDealTargetWeeks, LocalDate clockEndsOn, List<ReachedMilestone> reached) {

	Optional<LocalDate> reachedOn(Milestone milestone) {
		return ReachedMilestone.dayOf(milestone, reached);
	}

	/** What is wrong with a day, which lies between the signature and today; the sentences call it "the day of" the field. */
	List<String> problemsOf(String field, @Nullable LocalDate day) {
		return OccurrenceRule.problemsOf(field, day, signedOn, today);
	}

	/** What is wrong with a day that cannot be before a milestone, as far as both are known. */
	List<String> problemsBefore(Milestone milestone, String field, @Nullable LocalDate day) {
		return reachedOn(milestone).filter(reachedOn -> day != null && day.isBefore(reachedOn))
			.map(reachedOn -> List.of("The day of %s, %s, is before the milestone '%s', which was reached on %s."
				.formatted(field, day, milestone.label(), reachedOn)))
			.orElse(List.of());
	}

}

package dev.runway.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a runway when a person's evidence for a milestone is looked at.
 *
 * @param firstDealTargetWeeks the first-deal target as it stands
 */
record EvidenceFacts(LocalDate signedOn, LocalDate today, int firstDealTargetWeeks, List<ReachedMilestone> reached) {

	Optional<LocalDate> reachedOn(Milestone milestone) {
		return ReachedMilestone.dayOf(milestone, reached);
	}

}

package dev.runway.runway;

import dev.runway.certification.Requirement;
import jakarta.persistence.Embeddable;

/**
 * What a partner signed under: the row of the decision {@code milestone-targets} that matched when its runway opened.
 * All days are counted from the signing date, which is day 0.
 *
 * @param reminderLeadDays how many days before a due day the reminder goes out
 * @param salesReps the minimum of certified sales reps
 * @param salesEngineers the minimum of certified sales engineers
 * @param gate what milestone 5 is called for this partner
 * @param clockDays the length of the clock; a deal on this day is still in time
 * @param recoveryDays the time between two rungs of the rescue ladder
 * @param firstDealTargetWeeks the target for the first registered deal
 * @param ownerCapacity with how many partners that are not activated an owner is at capacity
 * @param closedWonReviewDays how many days after the due day of milestone 6 a person decides about a partner without one
 */
@Embeddable
public record Targets(int agreementDueDay, int onboardingDueDay, int certificationDueDay, int jointPlanDueDay,
		int firstDealDueDay, int closedWonDueDay, int reminderLeadDays, int salesReps, int salesEngineers, String gate,
		int clockDays, int recoveryDays, int firstDealTargetWeeks, int ownerCapacity, int closedWonReviewDays) {

	/** The last day, counted from the signing date, on which a milestone is in time. */
	public int dueDay(Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> agreementDueDay;
			case ONBOARDING_DONE -> onboardingDueDay;
			case CERTIFICATION_DONE -> certificationDueDay;
			case JOINT_PLAN_SIGNED -> jointPlanDueDay;
			case FIRST_DEAL_REGISTERED -> firstDealDueDay;
			case FIRST_CLOSED_WON -> closedWonDueDay;
		};
	}

	public Requirement requirement() {
		return new Requirement(salesReps, salesEngineers);
	}

}

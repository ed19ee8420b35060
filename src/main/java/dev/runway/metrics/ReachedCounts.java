package dev.runway.metrics;

import dev.runway.runway.Milestone;

/** How many partners of a group reached each milestone. */
interface ReachedCounts {

	long agreementSigned();

	long onboardingDone();

	long certificationDone();

	long jointPlanSigned();

	long firstDealRegistered();

	long firstClosedWon();

	default long reached(Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> agreementSigned();
			case ONBOARDING_DONE -> onboardingDone();
			case CERTIFICATION_DONE -> certificationDone();
			case JOINT_PLAN_SIGNED -> jointPlanSigned();
			case FIRST_DEAL_REGISTERED -> firstDealRegistered();
			case FIRST_CLOSED_WON -> firstClosedWon();
		};
	}

}

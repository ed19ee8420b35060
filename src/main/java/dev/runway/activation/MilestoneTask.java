package dev.runway.activation;

import dev.runway.engine.Vocabulary;
import dev.runway.runway.Milestone;

/** The task of each milestone in the diagram {@code partner-activation}, whose keys and headers name the milestones. */
@Vocabulary(value = "milestone", words = Milestone.class)
public final class MilestoneTask {

	private MilestoneTask() {
	}

	/** The id of a milestone's task. */
	public static String of(Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> "Task_ConfirmAgreement";
			case ONBOARDING_DONE -> "Task_OnboardPartner";
			case CERTIFICATION_DONE -> "Task_CertifyReps";
			case JOINT_PLAN_SIGNED -> "Task_SignJointPlan";
			case FIRST_DEAL_REGISTERED -> "Task_RegisterFirstDeal";
			case FIRST_CLOSED_WON -> "Task_CloseFirstDeal";
		};
	}

}

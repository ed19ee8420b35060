package dev.runway.activation;

import dev.runway.engine.Vocabulary;

/** The six hard facts on the way from the signature to the first sale, in the order in which they are expected. */
@Vocabulary("milestone")
public enum Milestone {

	AGREEMENT_SIGNED("Agreement signed", "Task_ConfirmAgreement"),

	ONBOARDING_DONE("Onboarding done", "Task_OnboardPartner"),

	CERTIFICATION_DONE("Certification done", "Task_CertifyReps"),

	JOINT_PLAN_SIGNED("Joint plan signed", "Task_SignJointPlan"),

	/** Reaching it makes the partner live. */
	FIRST_DEAL_REGISTERED("First registered deal", "Task_RegisterFirstDeal"),

	/** Reaching it makes the partner activated. */
	FIRST_CLOSED_WON("First closed-won", "Task_CloseFirstDeal");

	private final String label;

	private final String taskId;

	Milestone(String label, String taskId) {
		this.label = label;
		this.taskId = taskId;
	}

	/** The milestone's name for people. */
	public String label() {
		return label;
	}

	/** The milestone's task in the diagram {@code partner-activation}. */
	public String taskId() {
		return taskId;
	}

}

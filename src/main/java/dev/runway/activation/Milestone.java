package dev.runway.activation;

import java.util.Collection;
import java.util.Set;

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

	/**
	 * Whether a partner that has reached these stands at this milestone: it is open, and what comes before it is reached.
	 * Certification and joint plan run side by side, and the first deal comes after both.
	 */
	public boolean isNextAfter(Collection<Milestone> reached) {
		return !reached.contains(this) && reached.containsAll(before());
	}

	private Set<Milestone> before() {
		return switch (this) {
			case AGREEMENT_SIGNED -> Set.of();
			case ONBOARDING_DONE -> Set.of(AGREEMENT_SIGNED);
			case CERTIFICATION_DONE, JOINT_PLAN_SIGNED -> Set.of(ONBOARDING_DONE);
			case FIRST_DEAL_REGISTERED -> Set.of(CERTIFICATION_DONE, JOINT_PLAN_SIGNED);
			case FIRST_CLOSED_WON -> Set.of(FIRST_DEAL_REGISTERED);
		};
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

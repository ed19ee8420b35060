package dev.runway.activation;

import dev.runway.engine.Vocabulary;

/** The six hard facts on the way from the signature to the first sale, in the order in which they are expected. */
@Vocabulary("milestone")
public enum Milestone {

	AGREEMENT_SIGNED("Agreement signed"),

	ONBOARDING_DONE("Onboarding done"),

	CERTIFICATION_DONE("Certification done"),

	JOINT_PLAN_SIGNED("Joint plan signed"),

	/** Reaching it makes the partner live. */
	FIRST_DEAL_REGISTERED("First registered deal"),

	/** Reaching it makes the partner activated. */
	FIRST_CLOSED_WON("First closed-won");

	private final String label;

	Milestone(String label) {
		this.label = label;
	}

	/** The milestone's name for people. */
	public String label() {
		return label;
	}

}

package dev.runway.metrics;

/** A part of the way, in the order of the query. */
public enum Stage {

	SIGNED_TO_ONBOARDING("From the signature to onboarding"), ONBOARDING_TO_CERTIFICATION("From onboarding to certification"),
	ONBOARDING_TO_JOINT_PLAN("From onboarding to the joint plan"),
	READY_TO_FIRST_DEAL("From certification and joint plan to the first deal"),
	FIRST_DEAL_TO_CLOSED_WON("From the first deal to the first win");

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

}

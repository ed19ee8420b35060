package dev.runway.metrics;

/** A part of the way, in the order of the query. */
enum Stage {

	SIGNED_TO_ONBOARDING("Signed to onboarding done"), ONBOARDING_TO_CERTIFICATION("Onboarding to certification done"),
	ONBOARDING_TO_JOINT_PLAN("Onboarding to joint plan signed"),
	READY_TO_FIRST_DEAL("Certified and planned to first registered deal"),
	FIRST_DEAL_TO_CLOSED_WON("First registered deal to first closed-won");

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

}

package dev.runway.metrics;

import dev.runway.runway.Milestone;

/** A part of the way, in the order of the query. */
public enum Stage {

	SIGNED_TO_ONBOARDING("From the signature to onboarding", Milestone.ONBOARDING_DONE),
	ONBOARDING_TO_CERTIFICATION("From onboarding to certification", Milestone.CERTIFICATION_DONE),
	ONBOARDING_TO_JOINT_PLAN("From onboarding to the joint plan", Milestone.JOINT_PLAN_SIGNED),
	READY_TO_FIRST_DEAL("From certification and joint plan to the first deal", Milestone.FIRST_DEAL_REGISTERED),
	FIRST_DEAL_TO_CLOSED_WON("From the first deal to the first win", Milestone.FIRST_CLOSED_WON);

	private final String label;

	private final Milestone end;

	Stage(String label, Milestone end) {
		this.label = label;
		this.end = end;
	}

	String label() {
		return label;
	}

	/** The milestone with which it ends. */
	public Milestone end() {
		return end;
	}

}

package dev.runway.runway;

import java.util.Collection;
import java.util.Set;

/** The six hard facts on the way from the signature to the first sale, in the order in which they are expected. */
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

}

package dev.runway.deal;

import java.util.Locale;

/** What has become of a deal. */
public enum DealState {

	/** Registered, and nobody has looked at it yet. */
	SUBMITTED,
	/** Somebody looks at it; where another registration names the same end customer this happens by itself. */
	UNDER_REVIEW,
	/** The deal is the partner's until the registration expires. */
	APPROVED, REJECTED, EXPIRED, CANCELED, WON, LOST;

	/** The state for people. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Whether the registration still stands. */
	public boolean open() {
		return this == SUBMITTED || this == UNDER_REVIEW || this == APPROVED;
	}

}

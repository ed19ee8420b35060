package dev.runway.deal;

/** Whose deal it is. */
public enum DealKind {

	/** The partner sells; it needs selling rights, and its first one is milestone 5. */
	REGISTRATION("deal"),
	/** The partner names somebody who may buy, and an account executive of the vendor sells; it is no milestone. */
	REFERRAL("referral");

	private final String label;

	DealKind(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

}

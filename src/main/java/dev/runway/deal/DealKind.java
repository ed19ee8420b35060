package dev.runway.deal;

/** Whose deal it is. */
public enum DealKind {

	/** The partner sells; it needs selling rights, and its first one is milestone 5. */
	REGISTRATION,
	/** The partner names somebody who may buy, and an account executive of the vendor sells; it is no milestone. */
	REFERRAL

}

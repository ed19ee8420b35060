package dev.runway.ladder;

/** What a person is asked to decide about a partner: end the partnership, or give it until a new date. */
public enum Question {

	/** The clock has run out, and help and demotion have not made the partner live. */
	NOT_LIVE,

	/** The partner is live and has not won a deal. */
	NOT_WON

}

package dev.runway.runway;

import java.time.Instant;

/**
 * Whether a clock has run out.
 *
 * @param clockEndsAt the start of the first day after the clock as it stands now
 * @param reviewAt when an idle partner is put on the ladder: the morning of that day, or later for one that was taken over
 */
public record ClockCheck(Verdict verdict, Instant clockEndsAt, Instant reviewAt) {

	/** What there is to be done when a clock's timer has fired. */
	public enum Verdict {

		/** Nothing: the partner is live. */
		LIVE,

		/** Wait for the new end of the clock. */
		MOVED,

		/** The partner is idle, and its time is over. */
		ELAPSED

	}

}

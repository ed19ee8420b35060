package dev.runway.activation;

import java.time.Instant;

/**
 * Whether a live partner has been without a won deal for too long.
 *
 * @param sellingReviewAt when it is to be asked again
 */
public record SellingCheck(Verdict verdict, Instant sellingReviewAt) {

	/** What there is to be done when the selling review's timer has fired. */
	public enum Verdict {

		/** Nothing: a deal is won, or the partnership has ended. */
		WON,

		/** Wait for the new date. */
		MOVED,

		/** The partner is live and has not won a deal in its time. */
		STALLED

	}

}

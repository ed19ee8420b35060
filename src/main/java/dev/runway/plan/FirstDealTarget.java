package dev.runway.plan;

import java.time.LocalDate;

/**
 * Until when a partner's first deal should be registered.
 *
 * @param weeks counted from the signing date
 * @param targetOn the last day that is in time
 * @param effectiveOn the day from which this target holds in place of the one before
 */
public record FirstDealTarget(int weeks, LocalDate targetOn, LocalDate effectiveOn) {

	/** Whether it had passed when a plan was signed, which then goes with no goal. */
	public boolean passedAt(LocalDate signedOn) {
		return targetOn.isBefore(signedOn);
	}

	public static FirstDealTarget of(LocalDate signedOn, int weeks, LocalDate effectiveOn) {
		return new FirstDealTarget(weeks, signedOn.plusWeeks(weeks), effectiveOn);
	}

}

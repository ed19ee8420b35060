package dev.runway.metrics.survival;

import java.util.Optional;

/**
 * How many of some open cases will have the event.
 *
 * @param cases how many they are
 * @param events how many of them are expected to have it
 * @param estimateError by how much the estimate may be wrong (one standard error)
 * @param standardError by how much the number that there will be may differ (one standard error)
 */
public record Expectation(long cases, double events, double estimateError, double standardError) {

	/** How the intervals are made, for those who read them. */
	public static final String KIND = "95 % for the number that there will be, by a method that keeps it between none and all (logit), rounded outwards to whole partners";

	/** Between which numbers the number will lie, with 95 % confidence; none where all or none of them are expected. */
	public Optional<Range> range() {
		double share = cases == 0 ? 0 : events / cases;
		if (share <= 1e-12 || share >= 1 - 1e-12) {
			return Optional.empty();
		}
		var interval = Interval.logit(share, standardError / cases);
		return Optional.of(new Range((long) Math.floor(cases * interval.lower()), (long) Math.ceil(cases * interval.upper())));
	}

	/** From so many to so many, both included. */
	public record Range(long lower, long upper) {
	}

}

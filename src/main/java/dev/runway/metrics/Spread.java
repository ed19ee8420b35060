package dev.runway.metrics;

import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Days as they are spread over partners: so many with so many days. */
final class Spread {

	private final TreeMap<Integer, Long> partnersByDays = new TreeMap<>();

	private long partners;

	void add(int days, long count) {
		if (count > 0) {
			partnersByDays.merge(days, count, Long::sum);
			partners += count;
		}
	}

	long partners() {
		return partners;
	}

	@Nullable Double mean() {
		return partners == 0 ? null
				: partnersByDays.entrySet().stream().mapToDouble(entry -> (double) entry.getKey() * entry.getValue()).sum()
						/ partners;
	}

	/** Interpolated between the two nearest, as PostgreSQL's {@code percentile_cont}. */
	@Nullable Double percentile(double share) {
		if (partners == 0) {
			return null;
		}
		double place = share * (partners - 1);
		long below = (long) Math.floor(place);
		double lower = daysAt(below);
		return lower + (place - below) * (daysAt(Math.min(below + 1, partners - 1)) - lower);
	}

	@Nullable Integer longest() {
		return partners == 0 ? null : partnersByDays.lastKey();
	}

	private int daysAt(long place) {
		long passed = 0;
		for (var entry : partnersByDays.entrySet()) {
			passed += entry.getValue();
			if (passed > place) {
				return entry.getKey();
			}
		}
		throw new IllegalArgumentException("Only %d partners, not %d".formatted(partners, place + 1));
	}

}

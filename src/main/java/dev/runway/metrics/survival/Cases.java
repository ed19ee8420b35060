package dev.runway.metrics.survival;

/**
 * Cases that are alike.
 *
 * @param day the day on which the outcome came, or up to which they are known; not negative
 * @param count how many they are
 */
public record Cases(int day, Outcome outcome, long count) {

	public Cases {
		if (day < 0 || count < 0) {
			throw new IllegalArgumentException("%d cases on day %d".formatted(count, day));
		}
	}

}

package dev.runway.metrics;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * How partners stand at one milestone, in days.
 *
 * @param partners how many stand there
 * @param median how long half of them have stood there, at least
 * @param target how long they should stand there; none before the process has planned it
 * @param late how many of them are past the due day
 */
public record Place(Milestone milestone, String label, long partners, @Nullable Double median, @Nullable Double p90,
		@Nullable Integer longest, @Nullable Double target, long late) {

	/** How much of the target half of them have used up, at least: more than 1 is too long; none where nobody stands. */
	public @Nullable Double used() {
		return median == null || target == null ? null : median / Math.max(1, target);
	}

}

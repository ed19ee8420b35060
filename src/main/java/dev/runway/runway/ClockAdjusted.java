package dev.runway.runway;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody moved a clock, whether they were asked for it or not.
 *
 * @param endsOn its last day from now on
 */
public record ClockAdjusted(UUID runwayId, How how, LocalDate endsOn) {

	/** What was done with it. */
	public enum How {

		EXTENDED, PAUSED, RESUMED

	}

}

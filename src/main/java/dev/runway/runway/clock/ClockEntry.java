package dev.runway.runway.clock;

import java.time.Instant;
import java.time.LocalDate;

import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;

/**
 * A line of the clock ledger.
 *
 * @param endsOn the last day of the clock from then on
 * @param days by how many days the entry moved the end; negative where it came back
 * @param pausedUntil the day on which a paused clock runs again
 * @param by who asked for it
 * @param source the door through which they did
 * @param recordedOn the programme's day on which it was asked for
 */
public record ClockEntry(Kind kind, LocalDate endsOn, int days, @Nullable LocalDate pausedUntil, String reason, String by,
		Source source, LocalDate recordedOn, Instant recordedAt) {

	/** What happened to the clock. */
	public enum Kind {

		STARTED, EXTENDED, PAUSED, RESUMED

	}

}

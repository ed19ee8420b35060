package dev.runway.runway.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A clock as its ledger has left it, and by how many days it may be moved.
 *
 * @param endsOn the last day of the clock
 * @param pausedUntil until when it was paused last, unless it was resumed
 */
public record RunwayClock(LocalDate endsOn, @Nullable LocalDate pausedUntil) {

	/** Reads the ledger. */
	public static RunwayClock of(List<ClockEntry> entries, LocalDate originalEnd) {
		var clock = new RunwayClock(originalEnd, null);
		for (var entry : entries) {
			clock = new RunwayClock(entry.endsOn(), switch (entry.kind()) {
				case PAUSED -> entry.pausedUntil();
				case RESUMED -> null;
				case STARTED, EXTENDED -> clock.pausedUntil();
			});
		}
		return clock;
	}

	public boolean pausedOn(LocalDate today) {
		return pausedUntil != null && today.isBefore(pausedUntil);
	}

	/** The days that an extension adds. */
	public int extension(LocalDate today, @Nullable LocalDate to, int longest) {
		if (to == null || !to.isAfter(endsOn) || !to.isAfter(today)) {
			throw new Refused(Refused.Kind.INVALID, "The clock ends on %s and today is %s; give a day after both."
				.formatted(endsOn, today));
		}
		return days(endsOn, limited(today, to, longest));
	}

	/** The days that a pause takes out of the clock, which runs again on the given day. */
	public int pause(LocalDate today, @Nullable LocalDate until, int longest) {
		if (pausedOn(today)) {
			throw new Refused(Refused.Kind.CONFLICT, "The clock is paused until %s already; resume it first."
				.formatted(pausedUntil));
		}
		if (today.isAfter(endsOn)) {
			throw new Refused(Refused.Kind.CONFLICT, "The clock ended on %s; extend it instead.".formatted(endsOn));
		}
		if (until == null || !until.isAfter(today)) {
			throw new Refused(Refused.Kind.INVALID, "A pause needs the day on which the clock runs again, after today, %s."
				.formatted(today));
		}
		return days(today, limited(today, until, longest));
	}

	/** The days of a pause that were not used. */
	public int unused(LocalDate today) {
		if (pausedUntil == null || !pausedOn(today)) {
			throw new Refused(Refused.Kind.CONFLICT, "The clock is not paused; there is nothing to resume.");
		}
		return days(today, pausedUntil);
	}

	private static LocalDate limited(LocalDate today, LocalDate day, int longest) {
		if (day.isAfter(today.plusDays(longest))) {
			throw new Refused(Refused.Kind.INVALID, "%s is too far away; give a day until %s.".formatted(day,
					today.plusDays(longest)));
		}
		return day;
	}

	private static int days(LocalDate from, LocalDate to) {
		return (int) ChronoUnit.DAYS.between(from, to);
	}

}

package dev.runway.runway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** How far a partner is on its clock, in words; the days of a clock that has run out are never counted on against it. */
public final class ClockWords {

	private ClockWords() {
	}

	/** Of a partner that is not live, such as "day 45 of 120"; only the day, as long as the clock is not known. */
	public static String of(LocalDate signedOn, @Nullable LocalDate endsOn, LocalDate today) {
		var day = "day %,d".formatted(ChronoUnit.DAYS.between(signedOn, today));
		if (endsOn == null) {
			return day;
		}
		var over = ChronoUnit.DAYS.between(endsOn, today);
		return over > 0 ? "%s: the clock ran out on %s, %s ago".formatted(day, endsOn, over == 1 ? "1 day" : "%,d days".formatted(over))
				: "%s of %,d".formatted(day, ChronoUnit.DAYS.between(signedOn, endsOn));
	}

	/** A day by which something is due, such as "day 42 of 120"; one after the clock is that of no clock. */
	public static String due(int day, int clockDays) {
		return day > clockDays ? "day %,d".formatted(day) : "day %,d of %,d".formatted(day, clockDays);
	}

}

package dev.runway.standing;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import dev.runway.programme.ProgrammeCalendar;

/** The days that queries about partners speak of: today, and the weeks that the stand-up tells of. */
final class Days {

	private Days() {
	}

	static Map<String, Object> of(ProgrammeCalendar calendar) {
		var today = calendar.today();
		var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return Map.of("today", today, "sunday", monday.plusDays(6), "newFrom", monday.minusWeeks(1), "newFromInstant",
				calendar.startOf(monday.minusWeeks(1)).atOffset(ZoneOffset.UTC));
	}

}

package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in words. */
final class Days {

	private Days() {
	}

	static String words(long days) {
		return days == 1 ? "1 day" : "%,d days".formatted(days);
	}

	/** How far away a due day is. */
	static String until(LocalDate due, LocalDate today) {
		var days = ChronoUnit.DAYS.between(today, due);
		return days < 0 ? words(-days) + " late" : days == 0 ? "due today" : "due in " + words(days);
	}

}

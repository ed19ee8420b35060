package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in words. */
public final class Days {

	private Days() {
	}

	public static String words(long days) {
		return days == 1 ? "1 day" : "%,d days".formatted(days);
	}

	/** How far away a due day is. */
	public static String until(LocalDate due, LocalDate today) {
		var days = ChronoUnit.DAYS.between(today, due);
		return days < 0 ? words(-days) + " late" : days == 0 ? "due today" : "due in " + words(days);
	}

}

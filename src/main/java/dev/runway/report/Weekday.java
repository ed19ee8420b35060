package dev.runway.report;

import java.time.DayOfWeek;
import java.time.LocalDate;

import dev.runway.engine.Vocabulary;

/** The days of the week, as the diagram of the stand-up names its own. */
@Vocabulary("weekday")
public enum Weekday {

	MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY;

	/** Whether it has come in the week of a day. */
	boolean hasComeOn(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.valueOf(name())) >= 0;
	}

}

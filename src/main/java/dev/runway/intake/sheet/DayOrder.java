package dev.runway.intake.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** In which order day and month are written before the year. */
public enum DayOrder {

	DMY("day%1$smonth%1$syear"), MDY("month%1$sday%1$syear");

	private final String words;

	DayOrder(String words) {
		this.words = words;
	}

	/** How a person would describe it: day.month.year. */
	String words(String separator) {
		return words.formatted(separator);
	}

	/** The day that two numbers before a year are in this order, if there is one. */
	Optional<LocalDate> day(int first, int second, int year) {
		try {
			return Optional.of(this == DMY ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
		}
		catch (DateTimeException none) {
			return Optional.empty();
		}
	}

}

package dev.runway.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A week of the programme, from Monday to Sunday. */
public record Week(LocalDate monday) {

	public static Week of(LocalDate day) {
		return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	public LocalDate sunday() {
		return monday.plusDays(6);
	}

	/** From when on a milestone is new: the Monday before, so that nothing falls between two stand-ups. */
	public LocalDate newFrom() {
		return monday.minusWeeks(1);
	}

	/** The week by its ISO number, such as 2026-W48. */
	public String key() {
		return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

}

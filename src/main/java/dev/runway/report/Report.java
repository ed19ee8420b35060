package dev.runway.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/** What is sent once for each week or month. */
enum Report {

	STAND_UP(day -> Week.of(day).key()),

	/** The all-hands report, in the month after the one that it tells of. */
	ALL_HANDS(day -> YearMonth.from(day).minusMonths(1).toString());

	private final Function<LocalDate, String> period;

	Report(Function<LocalDate, String> period) {
		this.period = period;
	}

	/** The week or month of which it tells when it is sent on a day. */
	String period(LocalDate day) {
		return period.apply(day);
	}

}

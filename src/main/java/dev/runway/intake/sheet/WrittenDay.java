package dev.runway.intake.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day written with day and month in either order before the year, such as 02.11.2026, 11/2/2026 or 2. 11. 2026 10:15. */
record WrittenDay(int first, int second, int year, String separator) {

	private static final String TIME = "(?:,?[ T]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?)?";

	private static final Pattern FORM = Pattern.compile("(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4})\\.?" + TIME);

	/** The year first leaves one order. */
	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);

	private static final int SHORTEST = 8, LONGEST = 40;

	static Optional<WrittenDay> of(String text) {
		var form = FORM.matcher(text);
		return maybe(text) && form.matches() ? Optional.of(new WrittenDay(Integer.parseInt(form.group(1)),
				Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)), form.group(2))) : Optional.empty();
	}

	/** The day of a text that begins with the year, with a time behind it or not. */
	static Optional<LocalDate> yearFirst(String text) {
		var form = YEAR_FIRST.matcher(text);
		return maybe(text) && form.matches() ? DayOrder.MDY.day(Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)),
				Integer.parseInt(form.group(1))) : Optional.empty();
	}

	Optional<LocalDate> in(DayOrder order) {
		return order.day(first, second, year);
	}

	/** The orders in which it is a day. */
	List<DayOrder> orders() {
		return Arrays.stream(DayOrder.values()).filter(order -> in(order).isPresent()).toList();
	}

	/** The different days that it may be. */
	List<LocalDate> readings() {
		return orders().stream().flatMap(order -> in(order).stream()).distinct().toList();
	}

	private static boolean maybe(String text) {
		return text.length() >= SHORTEST && text.length() <= LONGEST;
	}

}

package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.runway.metrics.Percent;
import org.jspecify.annotations.Nullable;

/** Numbers, days and names as people write them. */
public final class Words {

	private static final String NONE = "–";

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH),
			DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH),
			WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

	private Words() {
	}

	/** A share from 0 to 1 in percent; only nothing is 0 %, and only all is 100 %. */
	public static String share(@Nullable Double share) {
		return Percent.of(share);
	}

	static String shares(@Nullable Double from, @Nullable Double to) {
		return from == null ? NONE : "%s to %s".formatted(share(from), share(to));
	}

	/** So many whole days, and not more. */
	public static String wholeDays(@Nullable Double days) {
		return days == null ? NONE : inDays(Math.floor(days));
	}

	/** In which range it likely lies. */
	static String likely(@Nullable Double from, @Nullable Double to) {
		return Percent.range(from, to);
	}

	/** The same without their unit. */
	public static String fullDays(@Nullable Double days) {
		return days == null ? NONE : days(Math.floor(days));
	}

	/** How many of how many. */
	static String of(long count, long all) {
		return "%,d of %,d".formatted(count, all);
	}

	static String count(@Nullable Long count) {
		return count == null ? NONE : "%,d".formatted(count);
	}

	/** So many partners. */
	public static String partners(long count) {
		return count == 1 ? "1 partner" : "%,d partners".formatted(count);
	}

	/** A number of days, with a half only where it is one. */
	public static String days(@Nullable Number days) {
		if (days == null) {
			return NONE;
		}
		var rounded = Math.round(10 * days.doubleValue()) / 10.0;
		return rounded == Math.rint(rounded) ? "%,d".formatted((long) rounded) : String.format(Locale.ROOT, "%.1f", rounded);
	}

	/** The same in whole days, with its unit, as people say it. */
	static String inDays(@Nullable Number days) {
		var text = days(days == null ? null : Math.round(days.doubleValue()));
		return days == null ? text : text.equals("1") ? "1 day" : text + " days";
	}

	/** A month of signing. */
	public static String month(YearMonth month) {
		return MONTH.format(month);
	}

	/** A day. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** A day with that of the week. */
	public static String weekday(LocalDate day) {
		return WEEKDAY.format(day);
	}

	/** The name of a constant as a word. */
	public static String word(Enum<?> constant) {
		var text = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}

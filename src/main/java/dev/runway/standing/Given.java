package dev.runway.standing;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.programme.Refused;

/**
 * What a criterion takes, and how it is typed.
 *
 * @param kind text, number, date or month, or "select" for one of its choices
 * @param form what it has to be, for one who typed something else
 * @param reader makes of it what the database is asked with
 * @param choices the words that there are; none where anything can be typed
 */
public record Given(String kind, String form, Function<String, Object> reader, List<Choice> choices) {

	private static final int LONGEST = 200, LARGEST = 99_999;

	private static final LocalDate FIRST = LocalDate.of(1900, 1, 1), LAST = LocalDate.of(2199, 12, 31);

	static Given text(Function<String, Object> reader) {
		return new Given("text", "a text of at most %d characters".formatted(LONGEST), text -> {
			if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
				throw new IllegalArgumentException(text);
			}
			return reader.apply(text);
		}, List.of());
	}

	static Given number() {
		return new Given("number", "a whole number from 0 to %d".formatted(LARGEST), text -> {
			var number = Integer.parseInt(text);
			if (number < 0 || number > LARGEST) {
				throw new IllegalArgumentException(text);
			}
			return number;
		}, List.of());
	}

	static Given day() {
		return new Given("date", "a date; write it as 2026-11-02", text -> near(LocalDate.parse(text)), List.of());
	}

	static Given month() {
		return new Given("month", "a month; write it as 2026-03", text -> near(YearMonth.parse(text).atDay(1)), List.of());
	}

	static Given moment() {
		return new Given("text", "a time; write it as 2026-03-20T09:30:00Z, or in milliseconds since 1970", text -> {
			var moment = text.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)) : OffsetDateTime.parse(text).toInstant();
			near(LocalDate.ofInstant(moment, ZoneOffset.UTC));
			return Timestamp.from(moment);
		}, List.of());
	}

	/** One of the constants of a type. */
	static <E extends Enum<E>> Given oneOf(E[] constants, Function<E, String> label) {
		return words(Arrays.stream(constants).map(each -> new Choice(word(each), label.apply(each))).toList(), text -> text.toUpperCase(Locale.ROOT));
	}

	/** One of some words. */
	static Given oneOf(Choice... choices) {
		return words(List.of(choices), text -> text);
	}

	/** One of some words, or of the constants of a type. */
	static <E extends Enum<E>> Given oneOf(Choice first, E[] constants, Function<E, String> label) {
		return words(Stream.concat(Stream.of(first), Arrays.stream(constants).map(each -> new Choice(word(each), label.apply(each)))).toList(),
				text -> text.toUpperCase(Locale.ROOT));
	}

	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** The value as it stands in an address; what is misspelled is refused, since it would find the wrong partners. */
	String checked(String name, String typed) {
		if (!choices.isEmpty()) {
			return choices.stream()
				.map(Choice::value)
				.filter(typed::equalsIgnoreCase)
				.findFirst()
				.orElseThrow(() -> invalid("%s '%s' is unknown; use one of %s.".formatted(name, shortened(typed),
						choices.stream().map(Choice::value).collect(Collectors.joining(", ")))));
		}
		try {
			reader.apply(typed);
			return typed;
		}
		catch (DateTimeException | IllegalArgumentException unreadable) {
			throw invalid("%s '%s' is not %s.".formatted(name, shortened(typed), form));
		}
	}

	/** The choice in words, or what was typed. */
	String label(String value) {
		return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst().orElse(value);
	}

	private static Given words(List<Choice> choices, Function<String, Object> reader) {
		return new Given("select", "", reader, choices);
	}

	private static LocalDate near(LocalDate day) {
		if (day.isBefore(FIRST) || day.isAfter(LAST)) {
			throw new DateTimeException("%s is far away".formatted(day));
		}
		return day;
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "…" : text;
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

	/** Something that can be chosen. */
	public record Choice(String value, String label) {
	}

}

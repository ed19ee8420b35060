package dev.runway.engine.model.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Nearest;

/**
 * What may stand in a column: what would be right, in words, and what is wrong with a value.
 *
 * @param right what to write, such as "a whole number of 0 or more"
 */
record Wanted(String right, Judge judge) {

	/** Finds what is wrong with a value, as the rest of a sentence that has named it. */
	@FunctionalInterface
	interface Judge {

		Optional<String> objection(Object value);

	}

	static Wanted of(TableColumn column) {
		return switch (column.kind()) {
			case WHOLE_NUMBER -> whole(column);
			case WORD -> new Wanted("one of " + quoted(column.words()), value -> unknown(Stream.of(value), column.words()));
			case WORDS -> new Wanted("one or more of %s, with commas between them".formatted(quoted(column.words())),
					value -> unknown(value instanceof String text ? Stream.of(text.split(",", -1)).map(String::strip) : Stream.of(value), column.words()));
			case TEXT -> column.words().isEmpty() ? words() : new Wanted("a text that names a %s".formatted(either(column.words())), value -> speechless(value, column.words()));
			case DAY -> typed("a day such as date(\"2026-12-31\")", LocalDate.class);
		};
	}

	/** What may stand in a column of which nothing but its type is known. */
	static Wanted ofType(String type) {
		return switch (type) {
			case "number", "integer", "long", "double" -> typed("a number", Number.class);
			case "string" -> typed("a text in quotation marks", String.class);
			case "boolean" -> typed("true or false", Boolean.class);
			default -> typed("something", Object.class);
		};
	}

	/** What is wrong with a value and what would be right; empty for one that may stand there. */
	Optional<String> objection(Object value) {
		return judge.objection(value);
	}

	/** The number that a value is; empty for anything else. */
	static Optional<BigDecimal> number(Object value) {
		return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
	}

	/** What is wrong with a word that is not known. */
	static String unknown(String word, Collection<String> known) {
		var hint = Nearest.hint(word, known);
		return ", and nobody knows '%s'%s%s".formatted(word, hint.isEmpty() ? ": write one of " : hint + " The known ones are ", quoted(known));
	}

	private static Wanted whole(TableColumn column) {
		var right = column.to() == Integer.MAX_VALUE ? "a whole number of %d or more".formatted(column.from())
				: "a whole number from %d to %d".formatted(column.from(), column.to());
		return new Wanted(right, value -> number(value).filter(number -> number.stripTrailingZeros().scale() <= 0)
			.filter(number -> number.compareTo(BigDecimal.valueOf(column.from())) >= 0 && number.compareTo(BigDecimal.valueOf(column.to())) <= 0)
			.isPresent() ? Optional.empty() : Optional.of(": write " + right));
	}

	/** Any text on one line that says something. */
	private static Wanted words() {
		return new Wanted("a text in quotation marks", value -> value instanceof String text && !text.isBlank() && text.chars().noneMatch(Character::isISOControl)
				? Optional.empty() : Optional.of(": write a text in quotation marks"));
	}

	private static Wanted typed(String right, Class<?> type) {
		return new Wanted(right, value -> type.isInstance(value) ? Optional.empty() : Optional.of(": write " + right));
	}

	private static Optional<String> unknown(Stream<?> given, Collection<String> known) {
		return given.map(String::valueOf).filter(word -> !known.contains(word)).findFirst().map(word -> unknown(word, known));
	}

	private static Optional<String> speechless(Object value, Collection<String> words) {
		var text = value instanceof String given ? given.toLowerCase(Locale.ROOT) : "";
		if (words.stream().anyMatch(text::contains)) {
			return Optional.empty();
		}
		var hint = Stream.of(text.split("\\W+")).map(word -> Nearest.hint(word, words)).filter(each -> !each.isEmpty()).findFirst().orElse("");
		return Optional.of(", which names no %s%s".formatted(either(words), hint));
	}

	private static String either(Collection<String> words) {
		var sorted = new TreeSet<>(words);
		var last = sorted.removeLast();
		return sorted.isEmpty() ? last : String.join(", ", sorted) + " or " + last;
	}

	private static String quoted(Collection<String> words) {
		return words.stream().sorted().map("\"%s\""::formatted).collect(Collectors.joining(", "));
	}

}

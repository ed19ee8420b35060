package dev.runway.engine.zeebe;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.springframework.util.ClassUtils;

/** A variable that does not fit its worker's input: one line names the field and what would be right. */
class UnreadableInput extends RuntimeException {

	private static final Map<Class<?>, String> KINDS = Map.of(LocalDate.class, "a day; write it like 2026-11-22",
			Instant.class, "a moment; write it like 2026-11-22T09:30:00Z", Boolean.class, "yes or no; use true or false",
			Integer.class, "a whole number; write it like 12", BigDecimal.class, "a number; write it like 25000.50",
			String.class, "a text");

	private static final String UNKNOWN_KIND = "what belongs there";

	private static final int MAX_VALUE = 40;

	UnreadableInput(JsonMappingException failure) {
		super(sentence(path(failure), problem(failure)), failure);
	}

	private static String sentence(List<String> path, String problem) {
		return "%s: %s.".formatted(String.join(" ", path), problem);
	}

	private static List<String> path(JsonMappingException failure) {
		return failure.getPath()
			.stream()
			.map(part -> part.getFieldName() == null ? "row %d".formatted(part.getIndex() + 1) : part.getFieldName())
			.toList();
	}

	private static String problem(JsonMappingException failure) {
		var kind = failure instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null
				? kind(mismatched.getTargetType()) : UNKNOWN_KIND;
		return failure instanceof InvalidFormatException format ? "'%s' is not %s".formatted(shortened(format.getValue()), kind)
				: "this is not " + kind;
	}

	private static String kind(Class<?> type) {
		if (type.isEnum()) {
			return Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ", "one of ", ""));
		}
		return Collection.class.isAssignableFrom(type) ? "a list"
				: KINDS.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), UNKNOWN_KIND);
	}

	private static String shortened(Object value) {
		var line = String.valueOf(value).replaceAll("\\s+", " ");
		return line.length() <= MAX_VALUE ? line : line.substring(0, MAX_VALUE - 1) + "…";
	}

}

package dev.runway.engine.zeebe;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.runway.engine.ErrorCode;
import dev.runway.engine.TypedByPeople;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** A variable that does not fit its worker's input: one line names the field and what would be right. */
class UnreadableInput extends RuntimeException {

	private static final Map<Class<?>, String> KINDS = Map.of(LocalDate.class, "a day; write it like 2026-11-22",
			Instant.class, "a moment; write it like 2026-11-22T09:30:00Z", Boolean.class, "yes or no; use true or false",
			Integer.class, "a whole number; write it like 12", BigDecimal.class, "a number; write it like 25000.50",
			String.class, "a text");

	private static final String UNKNOWN_KIND = "what belongs there";

	private static final int MAX_VALUE = 40;

	private final List<String> path;

	private final String problem;

	UnreadableInput(JsonMappingException failure) {
		super(sentence(path(failure), problem(failure)), failure);
		this.path = path(failure);
		this.problem = problem(failure);
	}

	/** What to tell the person who typed it, and by which error; nothing when it came from elsewhere. */
	Optional<SentBack> sentBack(Class<? extends Record> inputType) {
		return Stream.of(inputType.getRecordComponents())
			.filter(component -> path.size() > 1 && component.getName().equals(path.getFirst()))
			.map(RecordComponent::getType)
			.map(type -> AnnotatedElementUtils.findMergedAnnotation(type, TypedByPeople.class))
			.flatMap(Stream::ofNullable)
			.map(typed -> typed.sentBackBy().getAnnotation(ErrorCode.class).value())
			.map(code -> new SentBack(code, sentence(path.subList(1, path.size()), problem)))
			.findFirst();
	}

	/** The code of an error and the correction that goes with it. */
	record SentBack(String code, String correction) {
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

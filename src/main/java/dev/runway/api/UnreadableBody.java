package dev.runway.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in one sentence why a body or a parameter cannot be read, and what would be right. */
final class UnreadableBody {

	private UnreadableBody() {
	}

	static String sentence(@Nullable Throwable cause) {
		return switch (cause) {
			case UnrecognizedPropertyException unknown -> "The field '%s' is unknown; the known ones are %s."
				.formatted(unknown.getPropertyName(), known(unknown));
			case MismatchedInputException misfit when !misfit.getPath().isEmpty() ->
				"The field '%s' takes %s.".formatted(path(misfit.getPath()), form(misfit.getTargetType()));
			case StreamConstraintsException beyond ->
				"The body is nested too deep, or a name or a number in it is too long; send what this request takes.";
			case StreamReadException broken when broken.getOriginalMessage().startsWith("Duplicate") ->
				"The body gives the same field twice%s; give it once.".formatted(place(broken));
			case StreamReadException broken -> "The body is no JSON%s.".formatted(place(broken));
			case null, default -> "Send a body in JSON, one object with the fields that this request takes.";
		};
	}

	/** What a value of a type looks like. */
	static String form(@Nullable Class<?> given) {
		var type = given == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(given);
		if (type.isEnum()) {
			return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
		}
		if (type == LocalDate.class) {
			return "a day written 2026-03-20, from %s to %s".formatted(NearDays.FIRST, NearDays.LAST);
		}
		if (type == Instant.class) {
			return "a time written 2026-03-20T09:30:00Z, or in milliseconds";
		}
		if (type == UUID.class) {
			return "an id written 123e4567-e89b-12d3-a456-426614174000";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == Integer.class || type == Long.class) {
			return "a whole number that is not too large";
		}
		if (Number.class.isAssignableFrom(type)) {
			return "a number";
		}
		if (type == String.class) {
			return "a text without control characters";
		}
		return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
	}

	private static String known(UnrecognizedPropertyException unknown) {
		return unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
	}

	private static String path(List<Reference> path) {
		return path.stream()
			.map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
			.collect(Collectors.joining("."));
	}

	private static String place(JacksonException broken) {
		var at = broken.getLocation();
		return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
	}

}

package dev.runway.partner.web;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in one sentence why the body of a request cannot be read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodyAdvice {

	@ExceptionHandler
	ProblemDetail on(HttpMessageNotReadableException unreadable) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason(unreadable.getCause()));
	}

	private static String reason(@Nullable Throwable cause) {
		return switch (cause) {
			case UnrecognizedPropertyException unknown -> "The field '%s' is unknown; the known ones are %s."
				.formatted(unknown.getPropertyName(), known(unknown));
			case DatabindException misfit when !misfit.getPath().isEmpty() ->
				"The field '%s' cannot be read; look at its form.".formatted(path(misfit.getPath()));
			case null, default -> "Send a body in JSON, with the fields that this request takes.";
		};
	}

	private static String known(UnrecognizedPropertyException unknown) {
		return unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
	}

	private static String path(List<Reference> path) {
		return path.stream()
			.map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
			.collect(Collectors.joining("."));
	}

}

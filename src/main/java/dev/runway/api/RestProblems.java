package dev.runway.api;

import java.sql.SQLException;
import java.util.Collection;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what keeps a handler from its work into a problem document that says what would be right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class RestProblems extends ResponseEntityExceptionHandler {

	/** The database's codes for a value that it cannot hold, and for a key that is taken. */
	private static final String BAD_VALUE = "22", TAKEN = "23505";

	private final MultipartProperties uploads;

	RestProblems(MultipartProperties uploads) {
		this.uploads = uploads;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(ConcurrencyFailureException conflict) {
		return again("Somebody changed it at the same moment; look at it and try again.");
	}

	/** What the checks let pass and the database does not; all else is a fault of ours. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(DataIntegrityViolationException refused) {
		var state = refused.getMostSpecificCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
		if (state.equals(TAKEN)) {
			return again("Somebody recorded the same at the same moment; look at it and try again.");
		}
		if (state.startsWith(BAD_VALUE)) {
			return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
					"A value is too large, or holds a character that cannot be kept."))
				.build();
		}
		throw refused;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(InvalidParameterException unreadable) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(unreadable.getErrorCode()),
				BodyFilter.UNREADABLE)).build();
	}

	@ExceptionHandler
	ProblemDetail on(MultipartException unreadable) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The upload cannot be read to its end; send it as multipart/form-data.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException beyond,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(beyond, HttpStatus.CONTENT_TOO_LARGE, "A file may have at most %d MB; split it."
			.formatted(uploads.getMaxFileSize().toMegabytes()), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(unreadable, status, UnreadableBody.sentence(unreadable.getCause()), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException misfit, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return problem(misfit, status, "The parameter '%s' takes %s.".formatted(name(misfit),
				UnreadableBody.form(type(misfit))), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException other,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(other, status, "The media type %s is not taken here; send application/json."
			.formatted(other.getContentType()), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(HttpMediaTypeNotAcceptableException other,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(other, status, Problems.sentence(status), headers, request);
	}

	/** In this form also for a caller who would rather have another. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		var all = HttpHeaders.copyOf(headers);
		all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return super.handleExceptionInternal(failure, body, all, status, request);
	}

	private @Nullable ResponseEntity<Object> problem(Exception failure, HttpStatusCode status, String detail, HttpHeaders headers,
			WebRequest request) {
		return handleExceptionInternal(failure, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
	}

	/** A conflict that is over when the caller asks again. */
	private static ResponseEntity<ProblemDetail> again(String detail) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.header(HttpHeaders.RETRY_AFTER, "1")
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail));
	}

	/** What is wanted of a parameter, or of each of its values where it may have several. */
	private static @Nullable Class<?> type(TypeMismatchException misfit) {
		var type = misfit.getRequiredType();
		return type != null && Collection.class.isAssignableFrom(type) && misfit instanceof MethodArgumentTypeMismatchException argument
				? argument.getParameter().nested().getNestedParameterType() : type;
	}

	private static @Nullable String name(TypeMismatchException misfit) {
		return misfit instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : misfit.getPropertyName();
	}

}

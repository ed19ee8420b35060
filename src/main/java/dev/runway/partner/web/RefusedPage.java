package dev.runway.partner.web;

import java.io.IOException;

import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Shows every refusal as a page that says what is wrong and what would be right. What is asked of a REST controller is
 * answered before this one is asked.
 */
@ControllerAdvice
class RefusedPage {

	/** Where the page of errors finds the sentence. */
	private static final String SENTENCE = "refusal";

	@ExceptionHandler
	void on(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(SENTENCE, refused.getMessage());
		response.sendError(status(refused.kind()).value());
	}

	/** What an address or a form holds and nobody can decode, or more of it than is read. */
	@ExceptionHandler
	void on(InvalidParameterException unreadable, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(SENTENCE, "The address cannot be read; write %25 for a percent sign.");
		response.sendError(unreadable.getErrorCode());
	}

	/** Something of another form in the path is a page that is not there; in a parameter it is misspelled. */
	@ExceptionHandler
	void on(MethodArgumentTypeMismatchException misfit, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (misfit.getParameter().hasParameterAnnotation(PathVariable.class)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else {
			request.setAttribute(SENTENCE, "%s '%s' cannot be read.".formatted(misfit.getName(), misfit.getValue()));
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}

	private static HttpStatus status(Refused.Kind kind) {
		return switch (kind) {
			case UNKNOWN -> HttpStatus.NOT_FOUND;
			case CONFLICT, NOT_YET -> HttpStatus.CONFLICT;
			case INVALID -> HttpStatus.BAD_REQUEST;
		};
	}

}

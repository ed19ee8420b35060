package dev.runway.partner.web;

import dev.runway.partner.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every refusal into a problem document (RFC 9457), with what the refusal adds. */
@RestControllerAdvice
class RefusedAdvice {

	@ExceptionHandler
	ProblemDetail on(Refused refused) {
		var problem = ProblemDetail.forStatusAndDetail(switch (refused.kind()) {
			case UNKNOWN -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
		}, refused.getMessage());
		refused.details().forEach(problem::setProperty);
		return problem;
	}

	@ExceptionHandler
	ProblemDetail on(ConcurrencyFailureException conflict) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Somebody changed it at the same moment; look at it and try again.");
	}

}

package dev.runway.partner.web;

import dev.runway.programme.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every refusal into a problem document (RFC 9457), with what the refusal adds. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class RefusedAdvice {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(Refused refused) {
		var problem = ProblemDetail.forStatusAndDetail(status(refused.kind()), refused.getMessage());
		refused.details().forEach(problem::setProperty);
		var answer = ResponseEntity.of(problem);
		return refused.kind() == Refused.Kind.NOT_YET ? answer.header(HttpHeaders.RETRY_AFTER, "2").build() : answer.build();
	}

	private static HttpStatus status(Refused.Kind kind) {
		return switch (kind) {
			case UNKNOWN -> HttpStatus.NOT_FOUND;
			case CONFLICT, NOT_YET -> HttpStatus.CONFLICT;
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

}

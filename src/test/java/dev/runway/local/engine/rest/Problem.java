package dev.runway.local.engine.rest;

import java.net.URI;

import io.camunda.client.protocol.rest.ProblemDetail;
import io.camunda.zeebe.process.test.engine.Answer;

/** Why a request is refused, with the status, the title and the words of a real gateway. */
final class Problem extends RuntimeException {

	private final int status;
	private final String title;

	Problem(int status, String title, String detail) {
		super(detail);
		this.status = status;
		this.title = title;
	}

	static Problem rejected(Answer answer) {
		int status = switch (answer.rejection()) {
			case INVALID_ARGUMENT -> 400;
			case UNAUTHORIZED -> 401;
			case FORBIDDEN -> 403;
			case NOT_FOUND -> 404;
			case ALREADY_EXISTS, INVALID_STATE -> 409;
			default -> 500;
		};
		return new Problem(status, answer.rejection().name(), answer.detail());
	}

	static Problem notFound(String what, long key) {
		return new Problem(404, "NOT_FOUND", "%s with key '%d' not found".formatted(what, key));
	}

	static Problem invalid(String detail) {
		return new Problem(400, "INVALID_ARGUMENT", detail);
	}

	/** The engine has the command, but has not said anything to it in time. */
	static Problem late() {
		return new Problem(504, "DEADLINE_EXCEEDED", "Expected to handle request, but request timed out between gateway and broker");
	}

	int status() {
		return status;
	}

	ProblemDetail answer(String path) {
		return new ProblemDetail().title(title).status(status).detail(getMessage()).instance(URI.create(path));
	}
}

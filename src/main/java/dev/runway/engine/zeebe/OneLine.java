package dev.runway.engine.zeebe;

import io.camunda.client.api.command.ProblemException;

/** Says in one line for an operator what went wrong. */
final class OneLine {

	private static final int MAX_LENGTH = 300;

	private OneLine() {
	}

	static String of(Throwable failure) {
		var message = failure instanceof ProblemException problem && problem.details().getDetail() != null
				? problem.details().getDetail() : failure.getMessage();
		return message == null || message.isBlank() ? failure.getClass().getSimpleName() : of(message);
	}

	static String of(String message) {
		var line = message.lines().findFirst().orElse("").strip();
		return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
	}

}

package dev.runway.engine.zeebe;

/** Says in one line for an operator what went wrong. */
final class OneLine {

	private static final int MAX_LENGTH = 300;

	private OneLine() {
	}

	static String of(Throwable failure) {
		var message = failure.getMessage();
		var line = message == null || message.isBlank() ? failure.getClass().getSimpleName()
				: message.lines().findFirst().orElse("").strip();
		return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
	}

}

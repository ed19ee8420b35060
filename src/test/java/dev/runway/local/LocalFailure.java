package dev.runway.local;

/** Says in words for the user why the local platform cannot start; it carries no stack trace worth showing. */
final class LocalFailure extends RuntimeException {

	LocalFailure(String message) {
		super(message);
	}

	LocalFailure(String message, Throwable cause) {
		super(message, cause);
	}

}

package dev.runway.local.engine;

/** Says in words for the user why the embedded engine cannot start or go on; it carries no stack trace worth showing. */
public final class EngineFailure extends RuntimeException {

	EngineFailure(String message) {
		super(message);
	}

	EngineFailure(String message, Throwable cause) {
		super(message, cause);
	}
}

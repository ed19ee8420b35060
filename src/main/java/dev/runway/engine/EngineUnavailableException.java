package dev.runway.engine;

/** The engine did not take a message; nothing is known to have happened there. */
public class EngineUnavailableException extends RuntimeException {

	public EngineUnavailableException(String message) {
		super(message);
	}

	public EngineUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}

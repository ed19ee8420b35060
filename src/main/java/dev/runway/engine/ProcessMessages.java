package dev.runway.engine;

/** The way from the application to its processes, to be used outside any database transaction. */
public interface ProcessMessages {

	/**
	 * Hands a message to the engine and returns once the engine has taken it. An engine that is down or overloaded for
	 * long is reported by an {@link EngineUnavailableException}, and the caller publishes again later.
	 */
	void publish(ProcessMessage message);

}

package dev.runway.activation;

import java.time.Duration;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Tells the process of a runway once more what the facts say, outside any transaction. What it knows already changes nothing: an instance
 * is started where there is none, and a clock is entered again with the dates that it has.
 */
@Component
public class RunwayNudges {

	private final RunwayMessages messages;

	RunwayNudges(RunwayMessages messages) {
		this.messages = messages;
	}

	/** Asks for an instance, which counts once it has confirmed itself. */
	public void start(UUID runwayId) {
		messages.requestStart(runwayId);
	}

	/** Tells the process that its partnership has ended. */
	public void end(UUID runwayId) {
		messages.tellLeft(runwayId, Duration.ZERO);
	}

	/** Lets the process look at its clock again: one that has run out leads to the rung that the facts know. */
	public void enterClock(UUID runwayId) {
		messages.tellClock(runwayId);
	}

}

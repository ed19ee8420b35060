package io.camunda.zeebe.process.test.engine;

import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.intent.Intent;

/** What the engine said to a command: the key that it is about, or why it was rejected. */
public record Answer(Intent intent, long key, RejectionType rejection, String reason) {

	public boolean isRejection() {
		return rejection != RejectionType.NULL_VAL;
	}

	/** The rejection in the words of a real gateway. */
	public String detail() {
		return "Command '%s' rejected with code '%s': %s".formatted(intent, rejection, reason);
	}
}

package dev.runway.webhook.inbound;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a source told, and what became of it.
 *
 * @param messageId the sender's own
 * @param why it waits or was refused
 */
public record ReceivedEvent(UUID id, String source, String messageId, Instant receivedAt, State state, int attempts, @Nullable String why) {

	/** What became of it. */
	public enum State {

		WAITING("waits"), DONE("done"),

		/** It names a partner that nobody knows; it is worked off once the partner is there. */
		QUARANTINED("waits for its partner"), REFUSED("refused");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}

	}

}

package dev.runway.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event for one endpoint, and what came of it.
 *
 * @param dueAt when it is sent next, where it waits
 * @param lastStatus of the answer to the last attempt, if there was one
 * @param lastAnswer how that answer begins, or why there was none
 */
public record Delivery(UUID id, UUID eventId, String type, @Nullable String partner, State state, int attempts, Instant dueAt, @Nullable Instant lastAt,
		@Nullable Integer lastStatus, @Nullable String lastAnswer) {

	/** What became of it. */
	public enum State {

		PENDING("waits"), DELIVERED("delivered"), FAILED("given up");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}

	}

}

package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The outbox, as far as it tells what has waited in it for long. */
public interface WaitingEvents {

	/**
	 * The events that were published before an instant and that a listener has not dealt with, the oldest first; mails and loads, which
	 * are rows of their own, are left out.
	 *
	 * @param only the one that is asked for; none for all
	 */
	List<WaitingEvent> before(Instant published, @Nullable UUID only, int most);

	/** Hands an event to its listener again, unless it is being done so already. */
	void publish(UUID id);

	/**
	 * One of them.
	 *
	 * @param event the name of its type
	 * @param module the module of the listener
	 * @param attempts how often the listener has tried
	 * @param total how many there are in all
	 */
	record WaitingEvent(UUID id, String event, String module, @Nullable UUID runwayId, @Nullable UUID partnerId, Instant publishedAt,
			int attempts, long total) {
	}

}

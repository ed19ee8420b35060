package dev.runway.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine's search shows it, which may be some moments late.
 *
 * @param elementId its element in the diagram
 * @param name its label in the diagram
 * @param headers the task headers of the diagram, such as {@code milestone}
 */
public record UserTask(long key, State state, long processInstanceKey, String processId, String elementId, String name,
		@Nullable String assignee, List<String> candidateGroups, @Nullable Instant createdAt, @Nullable Instant dueAt,
		Map<String, String> headers) {

	public UserTask {
		candidateGroups = List.copyOf(candidateGroups);
		headers = Map.copyOf(headers);
	}

	/** What has become of a task. */
	public enum State {

		/** It waits for a person. */
		OPEN,

		/** Somebody has completed it, and it is being checked. */
		COMPLETING,

		COMPLETED,

		/** It was ended by something else: a report of a system, the end of the partnership, a timer. */
		CANCELED,

		/** Anything else that the engine says of it, such as an assignment on its way or a failure. */
		OTHER

	}

}

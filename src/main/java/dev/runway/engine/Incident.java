package dev.runway.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A place where the engine could not go on by itself, as its search shows it.
 *
 * @param rootInstanceKey the instance at the top of the calls, which is a partner's; equal to {@code processInstanceKey} where nothing called it
 * @param elementId where it stands
 * @param message one line
 * @param jobKey the job that has no retries left; none where no job is the cause
 */
public record Incident(long key, long processInstanceKey, long rootInstanceKey, String processId, String elementId, String type,
		String message, Instant since, @Nullable Long jobKey) {

	private static final String TASK_CHECK = "TASK_LISTENER_NO_RETRIES";

	/** Whether a task waits there, completed by somebody, for the check of what they typed. */
	public boolean ofTaskCheck() {
		return type.equals(TASK_CHECK);
	}

}

package dev.runway.tasks;

import java.util.Map;

import dev.runway.engine.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that its page is made of.
 *
 * @param form its form as JSON; none for a task without one
 * @param variables what it sees of the process
 * @param away whether the engine is away, and this is how it was before
 */
record OpenedTask(UserTask task, @Nullable String form, Map<String, @Nullable Object> variables, boolean away) {

	/** Whether somebody can still complete it. */
	boolean open() {
		return task.state() == UserTask.State.OPEN || task.state() == UserTask.State.OTHER;
	}

}

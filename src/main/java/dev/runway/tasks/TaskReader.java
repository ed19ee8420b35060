package dev.runway.tasks;

import java.util.Map;
import java.util.Optional;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskForm;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import org.springframework.stereotype.Component;

/** Reads a task with its form and variables, from the engine or, while that is away, as it was opened last. */
@Component
class TaskReader {

	private final UserTasks tasks;

	private final Snapshots snapshots;

	TaskReader(UserTasks tasks, Snapshots snapshots) {
		this.tasks = tasks;
		this.snapshots = snapshots;
	}

	/** A task, whatever has become of it; none while the engine knows none. One that is away and that nothing is known of is reported. */
	Optional<OpenedTask> open(long key) {
		try {
			return tasks.task(key).map(this::read);
		}
		catch (EngineUnavailableException away) {
			return Optional.of(snapshots.find(key).orElseThrow(() -> away));
		}
	}

	private OpenedTask read(UserTask task) {
		return switch (task.state()) {
			case COMPLETED, CANCELED -> new OpenedTask(task, null, Map.of(), false);
			default -> new OpenedTask(task, tasks.form(task.key()).map(TaskForm::schema).orElse(null), tasks.variables(task.key()), false);
		};
	}

}

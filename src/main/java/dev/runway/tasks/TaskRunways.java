package dev.runway.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.activation.RunwaysOfInstances;
import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.ladder.LadderInstances;
import org.springframework.stereotype.Component;

/**
 * Finds out about whose runway a task is: by the instance that runs the runway, by the instances of the ladder, and for what
 * neither knows by the task's own variable.
 */
@Component
class TaskRunways {

	/** More tasks than this are not asked one by one. */
	private static final int ASKED = 20;

	private final RunwaysOfInstances runways;

	private final LadderInstances ladder;

	private final UserTasks tasks;

	TaskRunways(RunwaysOfInstances runways, LadderInstances ladder, UserTasks tasks) {
		this.runways = runways;
		this.ladder = ladder;
		this.tasks = tasks;
	}

	/** The runways by the keys of the tasks; none for a task that is about no partner yet. */
	Map<Long, RunwayLine> of(Collection<UserTask> tasks) {
		var instances = new HashSet<>(tasks.stream().map(UserTask::processInstanceKey).toList());
		var own = runways.of(instances);
		instances.removeAll(own.keySet());
		var called = instances.isEmpty() ? Map.<Long, UUID>of() : ladder.runways(instances);
		var ids = new HashMap<Long, UUID>();
		var asked = 0;
		for (var task : tasks) {
			var known = called.get(task.processInstanceKey());
			if (known == null && !own.containsKey(task.processInstanceKey()) && !starts(task) && asked++ < ASKED) {
				known = byVariable(task).orElse(null);
			}
			if (known != null) {
				ids.put(task.key(), known);
			}
		}
		var lines = ids.isEmpty() ? Map.<UUID, RunwayLine>of() : runways.ofRunways(new HashSet<>(ids.values())).stream()
			.collect(Collectors.toMap(RunwayLine::runwayId, Function.identity()));
		var found = new HashMap<Long, RunwayLine>();
		tasks.forEach(task -> Optional.ofNullable(own.get(task.processInstanceKey()))
			.or(() -> Optional.ofNullable(ids.get(task.key())).map(lines::get))
			.ifPresent(line -> found.put(task.key(), line)));
		return found;
	}

	Optional<RunwayLine> of(OpenedTask opened) {
		var ids = id(opened.variables()).map(List::of).orElse(List.of());
		return ids.isEmpty() ? Optional.ofNullable(of(List.of(opened.task())).get(opened.task().key()))
				: runways.ofRunways(ids).stream().findFirst();
	}

	/** The task with which an instance begins comes before there is a partner. */
	private static boolean starts(UserTask task) {
		return task.elementId().equals("Task_SignPartner");
	}

	private Optional<UUID> byVariable(UserTask task) {
		try {
			return id(tasks.variables(task.key()));
		}
		catch (EngineUnavailableException away) {
			return Optional.empty();
		}
	}

	private static Optional<UUID> id(Map<String, ?> variables) {
		try {
			return Optional.ofNullable(variables.get("runwayId")).map(String::valueOf).map(UUID::fromString);
		}
		catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

}

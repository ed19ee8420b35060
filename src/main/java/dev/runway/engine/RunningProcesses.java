package dev.runway.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What runs in the engine, as its search knows it, some moments late. An engine that is away, or that has lost its data, is reported by an
 * {@link EngineUnavailableException}.
 */
public interface RunningProcesses {

	/** Goes through all running instances of a process, of whatever version. */
	void forEach(String processId, Consumer<Instance> each);

	/** Goes through all tasks of people that are not over. */
	void forEachTask(Consumer<WaitingTask> each);

	/** An instance, as long as it runs; none while the search does not know it. */
	Optional<Instance> find(long processInstanceKey);

	/** The elements that an instance has open. */
	Set<String> openIn(long processInstanceKey);

	/** The tasks of an instance that people have completed, the first one first, with what they entered. */
	List<CompletedTask> completedIn(long processInstanceKey);

	/** The variables of an instance with these names, as far as it has them. */
	Map<String, @Nullable Object> variables(long processInstanceKey, List<String> names);

	/**
	 * A task that was completed.
	 *
	 * @param by to whom it was assigned then; none where it was to nobody
	 * @param entered the variables of the task alone
	 */
	record CompletedTask(String elementId, @Nullable String by, @Nullable Instant at, Map<String, @Nullable Object> entered) {
	}

	/**
	 * An instance that runs.
	 *
	 * @param incident whether it stands at something that it cannot get past
	 */
	record Instance(long key, Instant startedAt, boolean incident) {
	}

	/** A task of a person that is not over. */
	record WaitingTask(long processInstanceKey, String elementId) {
	}

}

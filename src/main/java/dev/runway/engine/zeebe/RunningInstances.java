package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The process instances that run in the engine, and where they wait. */
public interface RunningInstances {

	/** All instances of a process, of whatever version. */
	List<Running> of(String processId);

	/** The ids of the elements at which an instance waits, sub-processes included. */
	List<String> waitingAt(long key);

	/** What an instance has come to so far. */
	History historyOf(long key);

	/**
	 * How often an instance has entered each element, and how often it has completed each, by the elements' ids.
	 */
	record History(Map<String, Long> entered, Map<String, Long> completed) {
	}

	/**
	 * One of them.
	 *
	 * @param parent the instance that called it; none for one that was started
	 */
	record Running(long key, String processId, int version, long definitionKey, @Nullable Long parent) {
	}

}

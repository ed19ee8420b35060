package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The process instances that run in the engine, and where they wait. */
public interface RunningInstances {

	/** All instances of a process, of whatever version. */
	List<Running> of(String processId);

	/** What an instance has come to so far. */
	History historyOf(long key);

	/**
	 * What an instance has come to, by the ids of the elements.
	 *
	 * @param waiting where it waits, sub-processes included
	 * @param entered how often it has entered each element
	 * @param completed how often it has completed each
	 */
	record History(List<String> waiting, Map<String, Long> entered, Map<String, Long> completed) {
	}

	/**
	 * One of them.
	 *
	 * @param parent the instance that called it; none for one that was started
	 */
	record Running(long key, String processId, int version, long definitionKey, @Nullable Long parent) {
	}

}

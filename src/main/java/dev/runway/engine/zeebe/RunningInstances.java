package dev.runway.engine.zeebe;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The process instances that run in the engine, and where they wait. */
public interface RunningInstances {

	/** All instances of a process, of whatever version. */
	List<Running> of(String processId);

	/** The ids of the elements that an instance has open, sub-processes included. */
	List<String> waitingAt(long key);

	/**
	 * One of them.
	 *
	 * @param parent the instance that called it; none for one that was started
	 */
	record Running(long key, String processId, int version, long definitionKey, @Nullable Long parent) {
	}

}

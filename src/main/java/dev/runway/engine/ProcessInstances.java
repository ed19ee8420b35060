package dev.runway.engine;

import java.util.Map;

/** The running process instances by their keys, to be reached outside any database transaction. */
public interface ProcessInstances {

	/**
	 * Sets variables of the whole instance, for all that it does from now on; one that has ended already stays as it is.
	 * An engine that is away is reported by an {@link EngineUnavailableException}, and the caller tries again later.
	 */
	void setVariables(long processInstanceKey, Map<String, Object> variables);

	/** Ends an instance where it stands, with all that it has called; one that has ended already is no mistake. */
	void cancel(long processInstanceKey);

}

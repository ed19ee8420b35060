package dev.runway.engine;

import java.util.List;
import java.util.Optional;

/** The diagrams of the processes, as the application brings them along. */
public interface ProcessDiagrams {

	/** The diagram of a process in BPMN. */
	String xml(String processId);

	/** What somebody else has deployed over the application's diagram, as far as the engine tells. */
	Optional<Edit> edit(String processId);

	/**
	 * A version of a process that is not the application's.
	 *
	 * @param version its number in the engine
	 * @param changes what it differs in, in words; empty when the engine does not tell
	 */
	record Edit(int version, List<String> changes) {
	}

}

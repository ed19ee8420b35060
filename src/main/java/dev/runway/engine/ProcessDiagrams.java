package dev.runway.engine;

import java.util.List;
import java.util.Optional;

/** The diagrams of the processes, as the application brings them along. */
public interface ProcessDiagrams {

	/** The diagram of a process in BPMN. */
	String xml(String processId);

	/** An element of a process as it stands in that diagram; none for one that only somebody else's diagram has. */
	Optional<Element> element(String processId, String elementId);

	/** The label of a process; its id where it has none. */
	String name(String processId);

	/** What somebody else has deployed over the application's diagram, as far as the engine tells. */
	Optional<Edit> edit(String processId);

	/**
	 * An element of a diagram.
	 *
	 * @param kind as BPMN calls it, such as {@code userTask}
	 * @param label its label; its id where it has none
	 */
	record Element(String id, String kind, String label) {
	}

	/**
	 * A version of a process that is not the application's.
	 *
	 * @param version its number in the engine
	 * @param changes what it differs in, in words; empty when the engine does not tell
	 */
	record Edit(int version, List<String> changes) {
	}

}

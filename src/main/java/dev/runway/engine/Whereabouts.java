package dev.runway.engine;

import java.util.List;

/** Where process instances stand in their diagrams, to be asked outside any database transaction. */
public interface Whereabouts {

	/** The elements at which an instance and the instances that it has called wait, as the search shows it; empty when it runs no more. */
	List<Place> of(long processInstanceKey);

	/** An element at which an instance waits; {@code incident} when it cannot go on there. */
	record Place(long processInstanceKey, String processId, String elementId, boolean incident) {
	}

}

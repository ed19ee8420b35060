package dev.runway.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * The open tasks of people, to be reached outside any database transaction. The engine may learn of a new task some
 * moments late, and one that is away is reported by an {@link EngineUnavailableException}.
 */
public interface UserTasks {

	/** Finds the key of the open task of an element, which is what a link to it holds. */
	Optional<Long> find(long processInstanceKey, String elementId);

	/** Who completed the task of an element, the last one that was completed by then; none as long as nobody is known. */
	Optional<String> completedBy(long processInstanceKey, String elementId, Instant until);

	/** Gives the open task of an element, where it is offered to a group and nobody holds it, to one person. */
	void giveBack(long processInstanceKey, String elementId, String person);

	/** Gives all open tasks of an instance that are assigned to one person to another; what others hold stays theirs. */
	void reassign(long processInstanceKey, String from, String to);

	/** Gives all open tasks of one person to another, whatever they belong to. */
	void reassignAll(String from, String to);

}

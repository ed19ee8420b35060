package dev.runway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The open tasks of people, to be reached outside any database transaction. The engine may learn of a new task some
 * moments late, and one that is away is reported by an {@link EngineUnavailableException}.
 */
public interface UserTasks {

	/** Finds the key of the open task of an element, which is what a link to it holds. */
	Optional<Long> find(long processInstanceKey, String elementId);

	/** Gives all open tasks of an instance that are assigned to one person to another; what others hold stays theirs. */
	void reassign(long processInstanceKey, String from, String to);

	/** The tasks that are not over, as a person asks for them, the first due first. */
	List<UserTask> open(Wanted wanted);

	/** A task, whatever has become of it; none while the search does not know it. */
	Optional<UserTask> task(long key);

	/** The form that is deployed for a task; none for a task without one. */
	Optional<TaskForm> form(long key);

	/** The variables that a task sees, whole, by their names: JSON values as maps, lists, texts, numbers and truth values. */
	Map<String, @Nullable Object> variables(long key);

	/**
	 * Assigns a task to a person and completes it in their name with what they sent. Where that is denied, the task goes back to
	 * whoever held it before.
	 *
	 * @param form the fields by their keys, as JSON values
	 */
	CompletionAnswer complete(long key, String person, Map<String, @Nullable Object> form);

	/** Gives all open tasks of one person to another, whatever they belong to. */
	void reassignAll(String from, String to);

	/**
	 * Which tasks.
	 *
	 * @param assignee those of this person; of anybody when neither a person nor a group is named
	 * @param group those that are offered to this group and that nobody holds, beside those of the person; none when none
	 * @param processInstanceKey those of this instance alone; of all when none
	 */
	record Wanted(@Nullable String assignee, @Nullable String group, @Nullable Long processInstanceKey) {
	}

}

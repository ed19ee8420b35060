package dev.runway.engine;

/**
 * Judges what a person sends to complete a user task, before the task is completed, and records it as a fact: a worker of a
 * {@code completing} task listener. It is asked at least once for a completion and perhaps late.
 *
 * @param <I> a record whose components are the process variables that are fetched: ids, nothing that a person typed
 * @param <F> a record whose components are the fields of the task's form, as the person sent them: everything may be missing
 * or wrong, and what cannot be read of it denies the completion in one sentence
 */
public interface TaskCheck<I extends Record, F extends Record> {

	/**
	 * A return lets the task be completed, a {@link CompletionDenied} leaves it as it was and tells the person why, and any
	 * other exception is tried again.
	 */
	void check(I input, F form, TaskCompletion completion);

}

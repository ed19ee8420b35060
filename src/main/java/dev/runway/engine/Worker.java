package dev.runway.engine;

/**
 * Does the work of one kind of task in a process, at least once and perhaps late.
 *
 * @param <I> a record whose components are the process variables that are fetched
 * @param <O> a record whose components are the process variables that the worker adds
 */
public interface Worker<I extends Record, O extends Record> {

	/**
	 * A return completes the task, a {@link BusinessError} takes the error path of the diagram, and any other exception
	 * is tried again until the retries of the task are used up and an incident asks for an operator.
	 */
	O handle(I input, Job job);

	/** The output of a worker that adds no variable. */
	record Nothing() {
	}

	/** The only value that {@link Nothing} needs. */
	Nothing NOTHING = new Nothing();

}

package dev.runway.engine;

/** What the engine answered to the completion of a task. */
public sealed interface CompletionAnswer {

	/** The task is completed. */
	record Completed() implements CompletionAnswer {
	}

	/**
	 * The task's check has refused it, and the task is as it was.
	 *
	 * @param reason in whole sentences, for the person
	 */
	record Denied(String reason) implements CompletionAnswer {
	}

	/** There is no such open task any more: it was completed or ended by something else. */
	record Gone() implements CompletionAnswer {
	}

	/** Another completion of the task, or its end by something else, is on its way. */
	record Busy() implements CompletionAnswer {
	}

	/** The check has not answered in time: what was sent is kept by the engine and will be judged. */
	record BeingChecked() implements CompletionAnswer {
	}

}

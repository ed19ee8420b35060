package dev.runway.engine.zeebe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.runway.engine.CompletionDenied;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.engine.TaskDenied;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Turns what a task check says into the answer to a listener's job: the task is completed, or the completion is denied with a
 * reason. A failure is tried again, as the person waits meanwhile.
 */
class TaskCheckHandler<I extends Record, F extends Record> implements JobHandler {

	private static final Logger logger = LoggerFactory.getLogger(TaskCheckHandler.class);

	/** So many retries a listener has in the diagrams, so that trouble of the infrastructure never uses them up. */
	private static final int RETRIES = 100_000;

	/** A reason is for reading beside a form. */
	private static final int MAX_REASON = 1000;

	private static final String USER_TASK_KEY = "io.camunda.zeebe:userTaskKey";

	private static final String ASSIGNEE = "io.camunda.zeebe:assignee";

	private final TaskCheck<I, F> check;

	private final ArrivedJobs arrived;

	private final JobInput<I> input;

	private final JobInput<F> form;

	private final List<Duration> retryBackoff;

	private final ApplicationEventPublisher events;

	TaskCheckHandler(TaskCheck<I, F> check, ArrivedJobs arrived, List<Duration> retryBackoff, ApplicationEventPublisher events) {
		this.check = check;
		this.arrived = arrived;
		this.events = events;
		this.input = JobInput.of(check, TaskCheck.class, 0);
		this.form = JobInput.of(check, TaskCheck.class, 1);
		this.retryBackoff = retryBackoff;
	}

	@Override
	public void handle(JobClient client, ActivatedJob job) {
		try {
			arrived.saw(job);
			answer(client, job, denial(job));
		}
		catch (Exception failure) {
			JobReplies.fail(client, job, failure, wait(job.getRetries()));
		}
	}

	/** Why the completion is denied; none where it is not. */
	private @Nullable String denial(ActivatedJob job) {
		var completion = completion(job);
		try {
			check.check(input.read(job), readForm(job), completion);
			return null;
		}
		catch (CompletionDenied denied) {
			var reason = bounded(denied.reason());
			events.publishEvent(new TaskDenied(completion, reason));
			return reason;
		}
	}

	/** What a person typed and nobody can read denies the completion. */
	private F readForm(ActivatedJob job) {
		try {
			return form.read(job);
		}
		catch (UnreadableInput unreadable) {
			throw new CompletionDenied(List.of(String.valueOf(unreadable.getMessage())));
		}
	}

	private static void answer(JobClient client, ActivatedJob job, @Nullable String denial) {
		if (denial != null) {
			logger.debug("The completion of {} in {} is denied: {}", job.getElementId(), job.getProcessInstanceKey(), denial);
		}
		client.newCompleteCommand(job)
			.withResult(result -> denial == null ? result.forUserTask().deny(false) : result.forUserTask().deny(true, denial))
			.send()
			.exceptionally(failure -> JobReplies.unanswered(job, failure));
	}

	private static String bounded(String reason) {
		return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON - 1) + "…";
	}

	/** Of one kind of engine the properties of the task are filled, of another the headers. */
	private static TaskCompletion completion(ActivatedJob job) {
		var task = job.getUserTask();
		var headers = job.getCustomHeaders();
		var key = task == null || task.getUserTaskKey() == null ? header(headers, USER_TASK_KEY) : task.getUserTaskKey().toString();
		var assignee = task == null || task.getAssignee() == null ? header(headers, ASSIGNEE) : task.getAssignee();
		return new TaskCompletion(job.getProcessInstanceKey(),
				Long.parseLong(Objects.requireNonNull(key, () -> "%s is no listener of a user task".formatted(job.getType()))),
				job.getElementId(), assignee == null || assignee.isBlank() ? null : assignee);
	}

	private static @Nullable String header(Map<String, String> headers, String name) {
		return headers.get(name);
	}

	/** Waits longer at each failure, but never as long as a worker does at last: a person waits for the answer. */
	private Duration wait(int retriesLeft) {
		var longest = Math.max(0, retryBackoff.size() - 2);
		return retryBackoff.get(Math.clamp(RETRIES - (long) retriesLeft, 0, longest));
	}

}

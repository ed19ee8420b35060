package dev.runway.engine.zeebe;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.runway.engine.BusinessError;
import dev.runway.engine.Job;
import dev.runway.engine.Worker;
import io.camunda.client.api.command.InternalClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.ResolvableType;

/** Turns a worker's return, business error or failure into the engine's three answers to a job. */
class WorkerJobHandler<I extends Record, O extends Record> implements JobHandler {

	private static final Logger logger = LoggerFactory.getLogger(WorkerJobHandler.class);

	private final Worker<I, O> worker;

	private final SeenVersions seen;

	private final Class<I> inputType;

	private final List<Duration> retryBackoff;

	@SuppressWarnings("unchecked")
	WorkerJobHandler(Worker<I, O> worker, SeenVersions seen, List<Duration> retryBackoff) {
		this.worker = worker;
		this.seen = seen;
		this.inputType = (Class<I>) ResolvableType.forClass(Worker.class, worker.getClass()).getGeneric(0).toClass();
		this.retryBackoff = retryBackoff;
	}

	/** The variables that the worker reads: the components of its input record. */
	List<String> variables() {
		return Stream.of(inputType.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	@Override
	public void handle(JobClient client, ActivatedJob job) {
		try {
			seen.saw(job);
			var output = worker.handle(read(job),
					new Job(job.getProcessInstanceKey(), job.getElementId(), job.getCustomHeaders()));
			client.newCompleteCommand(job).variables(output).send().exceptionally(failure -> unanswered(job, failure));
		}
		catch (BusinessError error) {
			sendBack(client, job, error.code(), error.getMessage(), error.variables());
		}
		catch (UnreadableInput unreadable) {
			unreadable.sentBack(inputType)
				.ifPresentOrElse(back -> sendBack(client, job, back.code(), back.correction(),
						Map.of("correction", back.correction())), () -> fail(client, job, unreadable));
		}
		catch (Exception failure) {
			fail(client, job, failure);
		}
	}

	private I read(ActivatedJob job) {
		try {
			return job.getVariablesAsType(inputType);
		}
		catch (InternalClientException failure) {
			throw failure.getCause() instanceof JsonMappingException unreadable ? new UnreadableInput(unreadable) : failure;
		}
	}

	private static void sendBack(JobClient client, ActivatedJob job, String code, String message,
			Map<String, Object> variables) {
		client.newThrowErrorCommand(job)
			.errorCode(code)
			.errorMessage(message)
			.variables(variables)
			.send()
			.exceptionally(failure -> unanswered(job, failure));
	}

	private void fail(JobClient client, ActivatedJob job, Exception failure) {
		logger.warn("Job {} of {} failed, {} retries left", job.getType(), job.getElementId(), job.getRetries() - 1,
				failure);
		client.newFailCommand(job)
			.retries(job.getRetries() - 1)
			.retryBackoff(backoff(job.getRetries()))
			.errorMessage(OneLine.of(failure))
			.send()
			.exceptionally(problem -> unanswered(job, problem));
	}

	/** Waits longer the fewer retries are left; the diagrams give each task one retry more than there are waits. */
	private Duration backoff(int retries) {
		var step = Math.clamp(retryBackoff.size() + 1L - retries, 0, retryBackoff.size() - 1);
		return retryBackoff.get(step);
	}

	/**
	 * An answer that does not arrive loses nothing: the engine hands the job out again, and workers are repeat-safe. That a
	 * job is gone is nothing to report: its step was interrupted while the worker was at it.
	 */
	private static <T> T unanswered(ActivatedJob job, Throwable failure) {
		var level = EngineCalls.statusOf(failure) == Status.Code.NOT_FOUND ? Level.DEBUG : Level.INFO;
		logger.atLevel(level)
			.log("The engine did not take the answer to job {} of {}: {}", job.getKey(), job.getElementId(), OneLine.of(failure));
		return null;
	}

}

package dev.runway.engine.zeebe;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;
import dev.runway.engine.Job;
import dev.runway.engine.Worker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;

/** Turns a worker's return, business error or failure into the engine's three answers to a job. */
class WorkerJobHandler<I extends Record, O extends Record> implements JobHandler {

	private final Worker<I, O> worker;

	private final ArrivedJobs arrived;

	private final JobInput<I> input;

	private final List<Duration> retryBackoff;

	WorkerJobHandler(Worker<I, O> worker, ArrivedJobs arrived, List<Duration> retryBackoff) {
		this.worker = worker;
		this.arrived = arrived;
		this.input = JobInput.of(worker, Worker.class, 0);
		this.retryBackoff = retryBackoff;
	}

	/** The variables that the worker reads: the components of its input record. */
	List<String> variables() {
		return input.variables();
	}

	@Override
	public void handle(JobClient client, ActivatedJob job) {
		try {
			arrived.saw(job);
			var output = worker.handle(input.read(job),
					new Job(job.getProcessInstanceKey(), job.getElementId(), job.getCustomHeaders()));
			client.newCompleteCommand(job).variables(output).send().exceptionally(failure -> JobReplies.unanswered(job, failure));
		}
		catch (BusinessError error) {
			sendBack(client, job, error.code(), OneLine.of(error), error.variables());
		}
		catch (Exception failure) {
			fail(client, job, failure);
		}
	}

	private static void sendBack(JobClient client, ActivatedJob job, String code, String message,
			Map<String, Object> variables) {
		client.newThrowErrorCommand(job)
			.errorCode(code)
			.errorMessage(message)
			.variables(variables)
			.send()
			.exceptionally(failure -> JobReplies.unanswered(job, failure));
	}

	private void fail(JobClient client, ActivatedJob job, Exception failure) {
		JobReplies.fail(client, job, failure, backoff(job.getRetries()));
	}

	/** Waits longer the fewer retries are left; the diagrams give each task one retry more than there are waits. */
	private Duration backoff(int retries) {
		var step = Math.clamp(retryBackoff.size() + 1L - retries, 0, retryBackoff.size() - 1);
		return retryBackoff.get(step);
	}

}

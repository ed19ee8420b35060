package dev.runway.engine.zeebe;

import java.time.Duration;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What is told to the engine and to the log of a job that failed, whatever serves it. */
final class JobReplies {

	private static final Logger logger = LoggerFactory.getLogger(JobReplies.class);

	private JobReplies() {
	}

	/** Has the job tried again after a while, as long as it has retries left. */
	static void fail(JobClient client, ActivatedJob job, Exception failure, Duration wait) {
		logger.warn("Job {} of {} failed, {} retries left", job.getType(), job.getElementId(), job.getRetries() - 1,
				failure);
		client.newFailCommand(job)
			.retries(job.getRetries() - 1)
			.retryBackoff(wait)
			.errorMessage(OneLine.of(failure))
			.send()
			.exceptionally(problem -> unanswered(job, problem));
	}

	/**
	 * An answer that does not arrive loses nothing: the engine hands the job out again, and workers are repeat-safe. That a
	 * job is gone is nothing to report: its step was interrupted while the worker was at it.
	 */
	static <T> @Nullable T unanswered(ActivatedJob job, Throwable failure) {
		var level = ClientFailure.of(failure) == ClientFailure.NOT_FOUND ? Level.DEBUG : Level.INFO;
		logger.atLevel(level)
			.log("The engine did not take the answer to job {} of {}: {}", job.getKey(), job.getElementId(), OneLine.of(failure));
		return null;
	}

}

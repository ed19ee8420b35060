package dev.runway.engine.zeebe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the engine's clock is from ours. A job tells until when it is ours, counted by the engine's clock from the moment at which
 * it was handed out. What it has waited since makes the engine look behind, so the job that makes it look the least so is right.
 */
@Component
class EngineTime {

	private final Clock clock;

	private final Duration jobTimeout;

	private @Nullable Duration best;

	private @Nullable Duration last;

	EngineTime(Clock clock, ZeebeProperties properties) {
		this.clock = clock;
		this.jobTimeout = properties.jobTimeout();
	}

	synchronized void saw(ActivatedJob job) {
		var ahead = Duration.between(clock.instant(), Instant.ofEpochMilli(job.getDeadline()).minus(jobTimeout));
		best = best == null || ahead.compareTo(best) > 0 ? ahead : best;
	}

	/** By the jobs since this was asked last, or, where there was none, by those before. */
	synchronized @Nullable Duration ahead() {
		last = best == null ? last : best;
		best = null;
		return last;
	}

}

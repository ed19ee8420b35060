package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that the partner is onboarded.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordOnboarding")
class RecordOnboardingWorker implements Worker<RecordOnboardingWorker.Input, Reached> {

	private final Activation activation;

	RecordOnboardingWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.onboarding()));
	}

	record Input(UUID runwayId, Evidence.Onboarding onboarding) {
	}

}

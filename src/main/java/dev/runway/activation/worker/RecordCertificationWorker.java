package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that enough reps are certified.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordCertification")
class RecordCertificationWorker implements Worker<RecordCertificationWorker.Input, Reached> {

	private final Activation activation;

	RecordCertificationWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.certification()));
	}

	record Input(UUID runwayId, Evidence.Certification certification) {
	}

}

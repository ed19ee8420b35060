package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that the agreement is executed and the portal access set up.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordAgreement")
class RecordAgreementWorker implements Worker<RecordAgreementWorker.Input, Reached> {

	private final Activation activation;

	RecordAgreementWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.agreement()));
	}

	record Input(UUID runwayId, Evidence.Agreement agreement) {
	}

}

package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that the first deal is won, which makes the partner activated.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordClosedWon")
class RecordClosedWonWorker implements Worker<RecordClosedWonWorker.Input, Reached> {

	private final Activation activation;

	RecordClosedWonWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.closedWon()));
	}

	record Input(UUID runwayId, Evidence.ClosedWon closedWon) {
	}

}

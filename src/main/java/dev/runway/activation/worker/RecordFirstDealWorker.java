package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that the first deal is registered, which makes the partner live.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordFirstDeal")
class RecordFirstDealWorker implements Worker<RecordFirstDealWorker.Input, Reached> {

	private final Activation activation;

	RecordFirstDealWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.firstDeal()));
	}

	record Input(UUID runwayId, Evidence.FirstDeal firstDeal) {
	}

}

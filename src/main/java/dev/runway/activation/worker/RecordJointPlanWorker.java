package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Records that both sides have signed the joint plan.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordJointPlan")
class RecordJointPlanWorker implements Worker<RecordJointPlanWorker.Input, Reached> {

	private final Activation activation;

	RecordJointPlanWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public Reached handle(Input input, Job job) {
		return new Reached(activation.record(input.runwayId(), input.jointPlan()));
	}

	record Input(UUID runwayId, Evidence.JointPlan jointPlan) {
	}

}

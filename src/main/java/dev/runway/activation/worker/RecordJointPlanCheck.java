package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;

/**
 * Records that both sides have signed the joint plan, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordJointPlan")
class RecordJointPlanCheck implements TaskCheck<RecordJointPlanCheck.Input, Evidence.JointPlan> {

	private final Activation activation;

	RecordJointPlanCheck(Activation activation) {
		this.activation = activation;
	}

	@Override
	public void check(Input input, Evidence.JointPlan form, TaskCompletion completion) {
		activation.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

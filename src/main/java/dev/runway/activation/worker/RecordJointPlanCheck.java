package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.runway.evidence.Evidence;

/**
 * Records that both sides have signed the joint plan, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordJointPlan")
class RecordJointPlanCheck implements TaskCheck<RecordJointPlanCheck.Input, Evidence.JointPlan> {

	private final TaskEvidence evidence;

	RecordJointPlanCheck(TaskEvidence evidence) {
		this.evidence = evidence;
	}

	@Override
	public void check(Input input, Evidence.JointPlan form, TaskCompletion completion) {
		evidence.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

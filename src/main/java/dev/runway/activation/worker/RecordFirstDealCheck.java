package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.runway.evidence.Evidence;

/**
 * Records that the first deal is registered, which makes the partner live, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordFirstDeal")
class RecordFirstDealCheck implements TaskCheck<RecordFirstDealCheck.Input, Evidence.FirstDeal> {

	private final TaskEvidence evidence;

	RecordFirstDealCheck(TaskEvidence evidence) {
		this.evidence = evidence;
	}

	@Override
	public void check(Input input, Evidence.FirstDeal form, TaskCompletion completion) {
		evidence.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.runway.evidence.Evidence;

/**
 * Records that the first deal is won, which makes the partner activated, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordClosedWon")
class RecordClosedWonCheck implements TaskCheck<RecordClosedWonCheck.Input, Evidence.ClosedWon> {

	private final TaskEvidence evidence;

	RecordClosedWonCheck(TaskEvidence evidence) {
		this.evidence = evidence;
	}

	@Override
	public void check(Input input, Evidence.ClosedWon form, TaskCompletion completion) {
		evidence.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

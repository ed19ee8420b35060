package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;

/**
 * Records that the first deal is won, which makes the partner activated, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordClosedWon")
class RecordClosedWonCheck implements TaskCheck<RecordClosedWonCheck.Input, Evidence.ClosedWon> {

	private final Activation activation;

	RecordClosedWonCheck(Activation activation) {
		this.activation = activation;
	}

	@Override
	public void check(Input input, Evidence.ClosedWon form, TaskCompletion completion) {
		activation.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

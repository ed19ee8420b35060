package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.ladder.HelpPlan;
import dev.runway.ladder.Ladder;

/**
 * Keeps what somebody planned as help, or says what is missing.
 * Repeat-safe: the same plan again changes nothing.
 */
@JobType("ladder.recordHelpPlan")
class RecordHelpPlanCheck implements TaskCheck<RecordHelpPlanCheck.Input, HelpPlan> {

	private final Ladder ladder;

	RecordHelpPlanCheck(Ladder ladder) {
		this.ladder = ladder;
	}

	@Override
	public void check(Input input, HelpPlan form, TaskCompletion completion) {
		ladder.recordHelpPlan(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

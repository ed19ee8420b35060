package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.HelpPlan;
import dev.runway.ladder.Ladder;

/**
 * Keeps what the owner planned as help.
 * Repeat-safe: the first plan of a rung stays.
 */
@JobType("ladder.recordHelpPlan")
class RecordHelpPlanWorker implements Worker<RecordHelpPlanWorker.Input, Worker.Nothing> {

	private final Ladder ladder;

	RecordHelpPlanWorker(Ladder ladder) {
		this.ladder = ladder;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladder.recordHelpPlan(input.runwayId(), input.helpPlan());
		return NOTHING;
	}

	record Input(UUID runwayId, HelpPlan helpPlan) {
	}

}

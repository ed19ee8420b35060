package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Demotion;
import dev.runway.ladder.Ladder;

/**
 * Moves a partner that is still idle down one tier.
 * Repeat-safe: a rung is taken once for an end of the clock.
 */
@JobType("ladder.demote")
class DemoteWorker implements Worker<DemoteWorker.Input, DemoteWorker.Output> {

	private final Ladder ladder;

	DemoteWorker(Ladder ladder) {
		this.ladder = ladder;
	}

	@Override
	public Output handle(Input input, Job job) {
		return new Output(ladder.demote(input.runwayId(), job.processInstanceKey()));
	}

	record Input(UUID runwayId) {
	}

	record Output(Demotion demotion) {
	}

}

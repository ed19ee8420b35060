package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Ladder;
import dev.runway.ladder.Rung;

/**
 * Finds the rung of the ladder that an idle partner belongs on, or none.
 * Repeat-safe: it only reads.
 */
@JobType("ladder.findRung")
class FindRungWorker implements Worker<FindRungWorker.Input, FindRungWorker.Output> {

	private final Ladder ladder;

	FindRungWorker(Ladder ladder) {
		this.ladder = ladder;
	}

	@Override
	public Output handle(Input input, Job job) {
		return new Output(ladder.next(input.runwayId()).map(Rung::name).orElse("NONE"));
	}

	record Input(UUID runwayId) {
	}

	record Output(String nextRung) {
	}

}

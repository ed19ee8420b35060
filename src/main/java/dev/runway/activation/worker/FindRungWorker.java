package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Ladder;
import dev.runway.activation.Rung;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Finds the rung of the ladder that an idle partner belongs on, or none.
 * Repeat-safe: it only reads.
 */
@JobType("activation.findRung")
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

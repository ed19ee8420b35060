package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Help;
import dev.runway.ladder.Ladder;

/**
 * Puts an idle partner on the first rung: its owner is asked to plan help.
 * Repeat-safe: a rung is taken once for an end of the clock.
 */
@JobType("ladder.openHelp")
class OpenHelpWorker implements Worker<OpenHelpWorker.Input, OpenHelpWorker.Output> {

	private final Ladder ladder;

	OpenHelpWorker(Ladder ladder) {
		this.ladder = ladder;
	}

	@Override
	public Output handle(Input input, Job job) {
		return new Output(ladder.openHelp(input.runwayId(), job.processInstanceKey()));
	}

	record Input(UUID runwayId) {
	}

	record Output(Help help) {
	}

}

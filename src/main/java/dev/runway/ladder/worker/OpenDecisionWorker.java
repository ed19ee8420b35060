package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Decision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Question;

/**
 * Asks a person to decide about a partner, with the evidence.
 * Repeat-safe: a decision is asked for once for the day that it is about.
 */
@JobType("ladder.openDecision")
class OpenDecisionWorker implements Worker<OpenDecisionWorker.Input, OpenDecisionWorker.Output> {

	private final Decisions decisions;

	OpenDecisionWorker(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Output handle(Input input, Job job) {
		return new Output(decisions.open(input.runwayId(), input.question(), job.processInstanceKey()));
	}

	record Input(UUID runwayId, Question question) {
	}

	record Output(Decision decision) {
	}

}

package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Answer;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Question;

/**
 * Does what a person decided about a partner.
 * Repeat-safe: the first decision counts, and is answered again.
 */
@JobType("ladder.recordDecision")
class RecordDecisionWorker implements Worker<RecordDecisionWorker.Input, RecordDecisionWorker.Output> {

	private final Decisions decisions;

	RecordDecisionWorker(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Output handle(Input input, Job job) {
		return new Output(decisions.record(input.runwayId(), input.question(), input.answer(), job.processInstanceKey()));
	}

	record Input(UUID runwayId, Question question, Answer answer) {
	}

	record Output(AskedDecision.Choice verdict) {
	}

}

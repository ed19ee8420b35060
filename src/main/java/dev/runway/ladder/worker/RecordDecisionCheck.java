package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.ladder.Answer;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Question;

/**
 * Does what a person decided about a partner, or says what is missing.
 * Repeat-safe: the same decision again changes nothing.
 */
@JobType("ladder.recordDecision")
class RecordDecisionCheck implements TaskCheck<RecordDecisionCheck.Input, Answer> {

	private final Decisions decisions;

	RecordDecisionCheck(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public void check(Input input, Answer form, TaskCompletion completion) {
		decisions.record(input.runwayId(), input.question(), form, completion.assignee());
	}

	record Input(UUID runwayId, Question question) {
	}

}

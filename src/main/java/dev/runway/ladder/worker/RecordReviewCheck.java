package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.ladder.LadderReviews;
import dev.runway.ladder.ReviewAnswer;

/**
 * Undoes what the ladder did to a partner that had a deal in time, or leaves it, or says what is missing.
 * Repeat-safe: the same answer again changes nothing.
 */
@JobType("ladder.recordReview")
class RecordReviewCheck implements TaskCheck<RecordReviewCheck.Input, ReviewAnswer> {

	private final LadderReviews ladderReviews;

	RecordReviewCheck(LadderReviews ladderReviews) {
		this.ladderReviews = ladderReviews;
	}

	@Override
	public void check(Input input, ReviewAnswer form, TaskCompletion completion) {
		ladderReviews.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

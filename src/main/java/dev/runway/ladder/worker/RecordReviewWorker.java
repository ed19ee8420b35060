package dev.runway.ladder.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.LadderReviews;
import dev.runway.ladder.ReviewAnswer;

/**
 * Undoes what the ladder did to a partner that had a deal in time, or leaves it.
 * Repeat-safe: the first answer counts.
 */
@JobType("ladder.recordReview")
class RecordReviewWorker implements Worker<RecordReviewWorker.Input, Worker.Nothing> {

	private final LadderReviews ladderReviews;

	RecordReviewWorker(LadderReviews ladderReviews) {
		this.ladderReviews = ladderReviews;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladderReviews.record(input.runwayId(), input.reviewAnswer(), job.processInstanceKey());
		return NOTHING;
	}

	record Input(UUID runwayId, ReviewAnswer reviewAnswer) {
	}

}

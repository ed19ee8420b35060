package dev.runway.activation.worker;

import java.time.Instant;
import java.util.UUID;

import dev.runway.activation.Selling;
import dev.runway.activation.SellingCheck;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Asks whether a live partner has been without a won deal for too long.
 * Repeat-safe: it only reads.
 */
@JobType("activation.checkSelling")
class CheckSellingWorker implements Worker<CheckSellingWorker.Input, CheckSellingWorker.Output> {

	private final Selling selling;

	CheckSellingWorker(Selling selling) {
		this.selling = selling;
	}

	@Override
	public Output handle(Input input, Job job) {
		var check = selling.check(input.runwayId());
		return new Output(check.verdict(), check.sellingReviewAt());
	}

	record Input(UUID runwayId) {
	}

	record Output(SellingCheck.Verdict sellingVerdict, Instant sellingReviewAt) {
	}

}

package dev.runway.activation.worker;

import java.time.Instant;
import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.runway.ClockCheck;
import dev.runway.runway.Clocks;

/**
 * Asks the clock ledger whether a clock has really run out. Repeat-safe: it only reads.
 */
@JobType("activation.checkClock")
class CheckClockWorker implements Worker<CheckClockWorker.Input, CheckClockWorker.Output> {

	private final Clocks clocks;

	CheckClockWorker(Clocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public Output handle(Input input, Job job) {
		var check = clocks.check(input.runwayId());
		return new Output(check.verdict(), check.clockEndsAt(), check.reviewAt());
	}

	record Input(UUID runwayId) {
	}

	record Output(ClockCheck.Verdict clockVerdict, Instant clockEndsAt, Instant reviewAt) {
	}

}

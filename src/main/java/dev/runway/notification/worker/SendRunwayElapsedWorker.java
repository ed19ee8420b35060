package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.LadderMails;

/**
 * Tells owner and manager that the clock has run out, and asks for a help plan.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendRunwayElapsed")
class SendRunwayElapsedWorker implements Worker<SendRunwayElapsedWorker.Input, Worker.Nothing> {

	private final LadderMails ladderMails;

	SendRunwayElapsedWorker(LadderMails ladderMails) {
		this.ladderMails = ladderMails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladderMails.reportElapsed(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

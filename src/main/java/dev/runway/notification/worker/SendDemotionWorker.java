package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.LadderMails;

/**
 * Tells owner and manager that a partner was moved down, or stays at the lowest tier.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendDemotion")
class SendDemotionWorker implements Worker<SendDemotionWorker.Input, Worker.Nothing> {

	private final LadderMails ladderMails;

	SendDemotionWorker(LadderMails ladderMails) {
		this.ladderMails = ladderMails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladderMails.reportDemotion(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.LadderMails;

/**
 * Tells owner, manager and the partner that the partnership has ended.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendPartnershipEnded")
class SendPartnershipEndedWorker implements Worker<SendPartnershipEndedWorker.Input, Worker.Nothing> {

	private final LadderMails ladderMails;

	SendPartnershipEndedWorker(LadderMails ladderMails) {
		this.ladderMails = ladderMails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladderMails.reportEnd(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.OwnerMails;

/**
 * Welcomes the owner to a new partner.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendWelcome")
class SendWelcomeWorker implements Worker<SendWelcomeWorker.Input, Worker.Nothing> {

	private final OwnerMails mails;

	SendWelcomeWorker(OwnerMails mails) {
		this.mails = mails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		mails.welcome(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

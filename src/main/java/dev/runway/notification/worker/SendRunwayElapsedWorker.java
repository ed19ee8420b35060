package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.OwnerMails;

/**
 * Tells owner and manager that the clock has run out.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendRunwayElapsed")
class SendRunwayElapsedWorker implements Worker<SendRunwayElapsedWorker.Input, Worker.Nothing> {

	private final OwnerMails mails;

	SendRunwayElapsedWorker(OwnerMails mails) {
		this.mails = mails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		mails.reportElapsed(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

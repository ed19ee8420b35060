package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.activation.Milestone;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.OwnerMails;

/**
 * Reminds the owner that a milestone falls due.
 * Repeat-safe: each mail is queued once.
 */
@JobType("notification.sendReminder")
class SendReminderWorker implements Worker<SendReminderWorker.Input, Worker.Nothing> {

	private final OwnerMails mails;

	SendReminderWorker(OwnerMails mails) {
		this.mails = mails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		mails.remind(input.runwayId(), Milestone.valueOf(job.header("milestone")));
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

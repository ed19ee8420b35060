package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Question;
import dev.runway.notification.LadderMails;

/**
 * Reminds the person who decides, and the channel lead, that a decision is open.
 * Repeat-safe: each mail is queued once a week.
 */
@JobType("notification.sendDecisionReminder")
class SendDecisionReminderWorker implements Worker<SendDecisionReminderWorker.Input, Worker.Nothing> {

	private final LadderMails ladderMails;

	SendDecisionReminderWorker(LadderMails ladderMails) {
		this.ladderMails = ladderMails;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		ladderMails.remindOfDecision(input.runwayId(), input.question());
		return NOTHING;
	}

	record Input(UUID runwayId, Question question) {
	}

}

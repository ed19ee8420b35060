package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.ladder.Question;
import dev.runway.notification.LadderNotes;

/**
 * Reminds the person who decides, and the channel lead, that a decision is open.
 * Repeat-safe: it is noted once a week for the mail of the day.
 */
@JobType("notification.sendDecisionReminder")
class SendDecisionReminderWorker implements Worker<SendDecisionReminderWorker.Input, Worker.Nothing> {

	private final LadderNotes notes;

	SendDecisionReminderWorker(LadderNotes notes) {
		this.notes = notes;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		notes.noteOpenDecision(input.runwayId(), input.question());
		return NOTHING;
	}

	record Input(UUID runwayId, Question question) {
	}

}

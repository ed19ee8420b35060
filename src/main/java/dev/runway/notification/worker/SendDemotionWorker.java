package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.LadderNotes;

/**
 * Tells owner and manager that a partner was moved down, or stays at the lowest tier.
 * Repeat-safe: it is noted once.
 */
@JobType("notification.sendDemotion")
class SendDemotionWorker implements Worker<SendDemotionWorker.Input, Worker.Nothing> {

	private final LadderNotes notes;

	SendDemotionWorker(LadderNotes notes) {
		this.notes = notes;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		notes.noteDemotion(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.OwnerNotes;

/**
 * Welcomes the owner to a new partner.
 * Repeat-safe: it is noted once for the mail of the day.
 */
@JobType("notification.sendWelcome")
class SendWelcomeWorker implements Worker<SendWelcomeWorker.Input, Worker.Nothing> {

	private final OwnerNotes notes;

	SendWelcomeWorker(OwnerNotes notes) {
		this.notes = notes;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		notes.welcome(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

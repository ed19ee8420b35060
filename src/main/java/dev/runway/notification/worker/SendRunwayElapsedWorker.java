package dev.runway.notification.worker;

import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.LadderNotes;

/**
 * Tells owner and manager that the clock has run out, and asks for a help plan.
 * Repeat-safe: it is noted once for the mail of the day.
 */
@JobType("notification.sendRunwayElapsed")
class SendRunwayElapsedWorker implements Worker<SendRunwayElapsedWorker.Input, Worker.Nothing> {

	private final LadderNotes notes;

	SendRunwayElapsedWorker(LadderNotes notes) {
		this.notes = notes;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		notes.noteElapsed(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}

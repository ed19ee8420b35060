package dev.runway.notification.worker;

import java.util.Objects;
import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.ChaseNotes;
import dev.runway.notification.EscalationStep;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Chases an open milestone as the escalation policy says.
 * Repeat-safe: each level of a milestone is noted once for the mails of the day.
 */
@JobType("notification.sendChase")
class SendChaseWorker implements Worker<SendChaseWorker.Input, ChaseNotes.Next> {

	private final ChaseNotes notes;

	SendChaseWorker(ChaseNotes notes) {
		this.notes = notes;
	}

	@Override
	public ChaseNotes.Next handle(Input input, Job job) {
		return notes.note(input.runwayId(), input.milestone(), input.level(),
				Objects.requireNonNullElse(input.step(), EscalationStep.NONE));
	}

	record Input(UUID runwayId, Milestone milestone, int level, @Nullable EscalationStep step) {
	}

}

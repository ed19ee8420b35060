package dev.runway.notification.worker;

import java.util.Objects;
import java.util.UUID;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.notification.ChaseMails;
import dev.runway.notification.EscalationStep;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Chases an open milestone as the escalation policy says.
 * Repeat-safe: each level of a milestone goes out once, and a person gets one mail a day about a partner.
 */
@JobType("notification.sendChase")
class SendChaseWorker implements Worker<SendChaseWorker.Input, ChaseMails.Next> {

	private final ChaseMails mails;

	SendChaseWorker(ChaseMails mails) {
		this.mails = mails;
	}

	@Override
	public ChaseMails.Next handle(Input input, Job job) {
		return mails.send(input.runwayId(), input.milestone(), input.level(),
				Objects.requireNonNullElse(input.step(), EscalationStep.NONE));
	}

	record Input(UUID runwayId, Milestone milestone, int level, @Nullable EscalationStep step) {
	}

}

package dev.runway.ladder;

import dev.runway.activation.LeaverReplaced;
import dev.runway.activation.TasksHandedOver;
import dev.runway.engine.UserTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives what the ladder asks of people to whom it belongs by now; what a decider is asked stays with the decider who is there. */
@Component
class TasksOfLadder {

	private final Rungs rungs;

	private final Decisions decisions;

	private final LadderReviews reviews;

	private final UserTasks tasks;

	TasksOfLadder(Rungs rungs, Decisions decisions, LadderReviews reviews, UserTasks tasks) {
		this.rungs = rungs;
		this.decisions = decisions;
		this.reviews = reviews;
		this.tasks = tasks;
	}

	@EventListener
	void on(TasksHandedOver event) {
		rungs.findByRunwayIdAndOutcomeIsNull(event.runwayId())
			.map(OpenRung::of)
			.map(OpenRung::ownersInstance)
			.ifPresent(key -> tasks.reassign(key, event.from(), event.to()));
	}

	@EventListener
	void on(LeaverReplaced event) {
		decisions.handOver(event.leaver(), event.manager());
		reviews.handOver(event.leaver(), event.manager());
	}

}

package dev.runway.ladder;

import dev.runway.engine.UserTasks;
import dev.runway.partner.Owner;
import dev.runway.partner.OwnerLeft;
import dev.runway.partner.PartnerDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Gives what somebody who has left was asked to decide, and all their other open tasks, to their manager. */
@Component
class TasksOfLeavers {

	private final DecisionLog decisions;

	private final ReviewLog reviews;

	private final PartnerDirectory partners;

	private final UserTasks tasks;

	TasksOfLeavers(DecisionLog decisions, ReviewLog reviews, PartnerDirectory partners, UserTasks tasks) {
		this.decisions = decisions;
		this.reviews = reviews;
		this.partners = partners;
		this.tasks = tasks;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(OwnerLeft event) {
		var manager = partners.managerOf(event.owner()).map(Owner::userName).orElse(event.manager());
		decisions.handOver(event.owner(), manager);
		reviews.handOver(event.owner(), manager);
		tasks.reassignAll(event.owner(), manager);
	}

}

package dev.runway.activation;

import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.UserTasks;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives open tasks to whom they belong by now, as often as it is asked to. */
@Component
class TasksOfOwners {

	private final RunwayDirectory runways;

	private final RunwayInstances instances;

	private final PartnerDirectory partners;

	private final UserTasks tasks;

	private final ApplicationEventPublisher events;

	TasksOfOwners(RunwayDirectory runways, RunwayInstances instances, PartnerDirectory partners, UserTasks tasks, ApplicationEventPublisher events) {
		this.runways = runways;
		this.instances = instances;
		this.partners = partners;
		this.tasks = tasks;
		this.events = events;
	}

	/** Gives what a former owner holds of a partner to the present one; a runway that has not started has no tasks yet. */
	void giveOver(UUID partnerId, String from) {
		var owner = partners.partner(partnerId).owner();
		if (!from.equals(owner)) {
			runningOf(partnerId).filter(Runway::started).ifPresent(runway -> {
				instances.of(runway.id()).ifPresent(key -> tasks.reassign(key, from, owner));
				events.publishEvent(new TasksHandedOver(runway.id(), from, owner));
			});
		}
	}

	/** Gives all that somebody who has left still holds to their nearest active manager; who is back keeps it. */
	void giveOverAllOf(String leaver) {
		partners.findOwner(leaver)
			.filter(owner -> !owner.active())
			.flatMap(owner -> partners.managerOf(leaver))
			.map(Owner::userName)
			.ifPresent(manager -> {
				events.publishEvent(new LeaverReplaced(leaver, manager));
				tasks.reassignAll(leaver, manager);
			});
	}

	/** The runway of a partner that a process instance may run. */
	Optional<Runway> runningOf(UUID partnerId) {
		return runways.findRunwayOf(partnerId).filter(runway -> !runway.ended());
	}

}

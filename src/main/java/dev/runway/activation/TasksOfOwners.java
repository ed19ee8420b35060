package dev.runway.activation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.engine.UserTasks;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** Gives open tasks to whom they belong by now, as often as it is asked to. */
@Component
class TasksOfOwners {

	private final Runways runways;

	private final PartnerDirectory partners;

	private final OpenRungs rungs;

	private final LeftBehind leftBehind;

	private final UserTasks tasks;

	TasksOfOwners(Runways runways, PartnerDirectory partners, OpenRungs rungs, LeftBehind leftBehind, UserTasks tasks) {
		this.runways = runways;
		this.partners = partners;
		this.rungs = rungs;
		this.leftBehind = leftBehind;
		this.tasks = tasks;
	}

	/** Gives what a former owner holds of a partner to the present one; a runway that has not started has no tasks yet. */
	void giveOver(UUID partnerId, String from) {
		var owner = partners.partner(partnerId).owner();
		if (!from.equals(owner)) {
			runningOf(partnerId).filter(Runway::started)
				.stream()
				.flatMap(this::instancesOf)
				.forEach(key -> tasks.reassign(key, from, owner));
		}
	}

	/** Gives all that somebody who has left still holds to their nearest active manager; who is back keeps it. */
	void giveOverAllOf(String leaver) {
		partners.findOwner(leaver)
			.filter(owner -> !owner.active())
			.flatMap(owner -> partners.managerOf(leaver))
			.map(Owner::userName)
			.ifPresent(manager -> {
				leftBehind.giveOver(leaver, manager);
				tasks.reassignAll(leaver, manager);
			});
	}

	/** The runway of a partner that a process instance may run. */
	Optional<Runway> runningOf(UUID partnerId) {
		return runways.findFirstByPartnerIdOrderByOpenedAtDesc(partnerId).filter(runway -> !runway.ended());
	}

	/** The runway's own instance, and that of its ladder; what a decider is asked there stays with the decider. */
	private Stream<Long> instancesOf(Runway runway) {
		var ladder = rungs.find(runway.id()).map(OpenRung::ownersInstance);
		return Stream.concat(runway.instance().stream(), ladder.stream());
	}

}

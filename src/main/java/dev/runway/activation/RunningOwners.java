package dev.runway.activation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessInstances;
import dev.runway.engine.UserTasks;
import dev.runway.partner.OwnerChanged;
import dev.runway.partner.PartnerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Lets a running process follow its partner's owner: tasks to come are assigned by a variable, open ones are given over.
 * What counts is the owner in the database, so that changes may arrive late and in any order.
 */
@Component
class RunningOwners {

	private static final Logger logger = LoggerFactory.getLogger(RunningOwners.class);

	/** Until then the engine's search knows each task that was opened under the owner before. */
	private static final Duration SETTLING = Duration.ofMinutes(1);

	private static final int BATCH = 500;

	private final Runways runways;

	private final PartnerDirectory partners;

	private final ProcessInstances instances;

	private final UserTasks tasks;

	private final OpenRungs rungs;

	private final OwnerLoads loads;

	private final OwnerFollowUps followUps;

	private final ProgrammeCalendar calendar;

	RunningOwners(Runways runways, PartnerDirectory partners, ProcessInstances instances, UserTasks tasks,
			OpenRungs rungs, OwnerLoads loads, OwnerFollowUps followUps, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.partners = partners;
		this.instances = instances;
		this.tasks = tasks;
		this.rungs = rungs;
		this.loads = loads;
		this.followUps = followUps;
		this.calendar = calendar;
	}

	/** An instance that has not confirmed itself may have read the owner before the change: it is told once it has. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(OwnerChanged event) {
		var runway = runwayOf(event.partnerId());
		if (runway.isPresent()) {
			if (!runway.get().started()) {
				throw new EngineUnavailableException(
						"The instance of runway %s has not confirmed itself yet".formatted(runway.get().id()));
			}
			var owner = partners.partner(event.partnerId()).owner();
			instances.setVariables(runway.get().processInstanceKey(), Map.of("owner", owner));
			giveOver(runway.get(), event.from(), owner);
			followUps.add(event.partnerId(), event.from(), calendar.now().plus(SETTLING));
			loads.check(event.partnerId());
		}
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void giveOverAgain() {
		try {
			for (var due : followUps.due(calendar.now(), BATCH)) {
				runwayOf(due.partnerId())
					.ifPresent(runway -> giveOver(runway, due.from(), partners.partner(due.partnerId()).owner()));
				followUps.remove(due.id());
			}
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; open tasks are given over once it is back: {}", failure.getMessage());
		}
	}

	private void giveOver(Runway runway, String from, String to) {
		if (!from.equals(to)) {
			instancesOf(runway).forEach(key -> tasks.reassign(key, from, to));
		}
	}

	/** The runway's own instance, and that of its ladder; what a decider is asked there stays with the decider. */
	private List<Long> instancesOf(Runway runway) {
		var ladder = rungs.find(runway.id()).map(OpenRung::ownersInstance);
		return Stream.concat(Stream.of(runway.processInstanceKey()), ladder.stream()).toList();
	}

	private Optional<Runway> runwayOf(UUID partnerId) {
		return runways.findFirstByPartnerIdOrderByOpenedAtDesc(partnerId).filter(runway -> !runway.ended());
	}

}

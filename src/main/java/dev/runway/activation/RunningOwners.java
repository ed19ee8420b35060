package dev.runway.activation;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.runway.activation.OwnerFollowUps.OwnerFollowUp;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessInstances;
import dev.runway.partner.OwnerChanged;
import dev.runway.partner.OwnerLeft;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.OwnerLoads;
import dev.runway.runway.Runway;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
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

	private static final int BATCH = 500;

	private final PartnerDirectory partners;

	private final RunwayInstances instances;

	private final ProcessInstances processInstances;

	private final TasksOfOwners tasks;

	private final OwnerLoads loads;

	private final OwnerFollowUps followUps;

	private final ProgrammeCalendar calendar;

	RunningOwners(PartnerDirectory partners, RunwayInstances instances, ProcessInstances processInstances, TasksOfOwners tasks, OwnerLoads loads,
			OwnerFollowUps followUps, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.instances = instances;
		this.processInstances = processInstances;
		this.tasks = tasks;
		this.loads = loads;
		this.followUps = followUps;
		this.calendar = calendar;
	}

	/** An instance that has not confirmed itself may have read the owner before the change: it is told once it has. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(OwnerChanged event) {
		var runway = tasks.runningOf(event.partnerId());
		if (runway.isPresent()) {
			var instance = runway.filter(Runway::started)
				.flatMap(started -> instances.of(started.id()))
				.orElseThrow(() -> new EngineUnavailableException(
						"The instance of runway %s has not confirmed itself yet".formatted(runway.get().id())));
			processInstances.setVariables(instance, Map.of("owner", partners.partner(event.partnerId()).owner()));
			tasks.giveOver(event.partnerId(), event.from());
			followUps.add(event.partnerId(), event.from(), calendar.now());
			loads.check(event.partnerId());
		}
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(OwnerLeft event) {
		tasks.giveOverAllOf(event.owner());
		followUps.add(null, event.owner(), calendar.now());
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "owners")
	void giveOverAgain() {
		try {
			for (var due : followUps.due(calendar.now(), BATCH)) {
				giveOver(due);
				followUps.looked(due, calendar.now());
			}
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; open tasks are given over once it is back: {}", failure.getMessage());
		}
	}

	private void giveOver(OwnerFollowUp due) {
		if (due.partnerId() == null) {
			tasks.giveOverAllOf(due.from());
		}
		else {
			tasks.giveOver(due.partnerId(), due.from());
		}
	}

}

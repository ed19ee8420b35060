package dev.runway.activation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.ProcessInstances;
import dev.runway.engine.ProcessMessage;
import dev.runway.engine.ProcessMessages;
import dev.runway.engine.Sends;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.Source;
import dev.runway.runway.ClockMoved;
import dev.runway.runway.Clocks;
import dev.runway.runway.Ending;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.PartnershipEnded;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.RunwayOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Tells the processes what was committed here, outside any transaction and as often as it takes. */
@Component
@Sends(message = RunwayMessages.SIGNED, variables = { "runwayId", "partnerId", "partnerName", "partnerType", "tier", "region", "owner",
		"signedOn" })
@Sends(message = RunwayMessages.MILESTONE_REPORTED, correlationKey = "=runwayId + \":{milestone}\"")
@Sends(message = RunwayMessages.MILESTONE_REACHED, correlationKey = "=runwayId + \":{milestone}\"")
@Sends(message = RunwayMessages.PARTNER_LEFT, correlationKey = "=runwayId")
@Sends(message = RunwayMessages.CLOCK_MOVED, correlationKey = "=runwayId", variables = { "clockEndsAt", "reviewAt" })
class RunwayMessages {

	static final String SIGNED = "partner.signed";

	/** Ends the task of a milestone that another door reports. */
	static final String MILESTONE_REPORTED = "activation.milestoneReported";

	/** Ends what waits for a milestone, whoever reports it. */
	static final String MILESTONE_REACHED = "activation.milestoneReached";

	static final String PARTNER_LEFT = "activation.partnerLeft";

	static final String CLOCK_MOVED = "activation.clockMoved";

	/** Covers the moments in which a token is on its way to a milestone; later ones are passed by what is set on the instance. */
	private static final Duration RACE = Duration.ofMinutes(5);

	/** Covers a partnership that is not entered yet. */
	private static final Duration HOUR = Duration.ofHours(1);

	/** Covers a token that has just asked the clock ledger and does not wait for news of it yet. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final RunwayDirectory runways;

	private final Clocks clocks;

	private final PartnerDirectory partners;

	private final RunwayProcesses processes;

	private final RunwayInstances instances;

	private final ProcessInstances processInstances;

	private final ProcessMessages messages;

	RunwayMessages(RunwayDirectory runways, Clocks clocks, PartnerDirectory partners, RunwayProcesses processes, RunwayInstances instances,
			ProcessInstances processInstances, ProcessMessages messages) {
		this.runways = runways;
		this.clocks = clocks;
		this.partners = partners;
		this.processes = processes;
		this.instances = instances;
		this.processInstances = processInstances;
		this.messages = messages;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(RunwayOpened event) {
		requestStart(event.runwayId());
	}

	/** The task that recorded a milestone completes by itself; a message about it would cancel that. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(MilestoneReached event) {
		if (event.source() == Source.TASK) {
			publish(MILESTONE_REACHED, event.runwayId(), event.milestone(), RACE);
		}
		else {
			tellReported(event.runwayId(), event.milestone(), RACE);
		}
	}

	/** A partnership that a person decided to end leaves its process by itself. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(PartnershipEnded event) {
		if (event.kind() == Ending.Kind.LEFT) {
			tellLeft(event.runwayId(), HOUR);
		}
	}

	/** Kept for a moment only: a process that comes to the clock later asks the ledger itself. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(ClockMoved event) {
		tellClock(event.runwayId());
	}

	/** Lets a process enter its clock again with the dates of the ledger. */
	void tellClock(UUID runwayId) {
		var clock = clocks.check(runwayId);
		messages.publish(new ProcessMessage(CLOCK_MOVED, runwayId.toString(), MOMENT,
				Map.of("clockEndsAt", clock.clockEndsAt(), "reviewAt", clock.reviewAt())));
	}

	/**
	 * Tells an instance of a milestone that another door reported: what is set on it lets a token pass that comes later, and
	 * the messages end what waits. A runway without an instance is told when it gets one.
	 */
	void tellReported(UUID runwayId, Milestone milestone, Duration timeToLive) {
		instances.of(runwayId).ifPresent(instance -> {
			processInstances.setVariables(instance, processes.variables(runwayId));
			publish(MILESTONE_REPORTED, runwayId, milestone, timeToLive);
			publish(MILESTONE_REACHED, runwayId, milestone, timeToLive);
		});
	}

	private void publish(String message, UUID runwayId, Milestone milestone, Duration timeToLive) {
		messages.publish(new ProcessMessage(message, runwayId + ":" + milestone.name(), timeToLive, Map.of()));
	}

	void tellLeft(UUID runwayId, Duration timeToLive) {
		messages.publish(new ProcessMessage(PARTNER_LEFT, runwayId.toString(), timeToLive, Map.of()));
	}

	/**
	 * Asks for a process instance. Nothing is kept in the engine (a kept message would start a second instance when the
	 * first ends), so an answer counts only once the instance has confirmed itself.
	 */
	void requestStart(UUID runwayId) {
		var runway = runways.runway(runwayId);
		if (instances.missing(runway)) {
			messages.publish(new ProcessMessage(SIGNED, runway.partnerId().toString(), Duration.ZERO,
					variables(runway)));
		}
	}

	private Map<String, Object> variables(Runway runway) {
		var partner = partners.partner(runway.partnerId());
		var variables = new HashMap<String, Object>();
		variables.put("runwayId", runway.id());
		variables.put("partnerId", partner.id());
		variables.put("partnerName", partner.name());
		variables.put("partnerType", partner.type());
		variables.put("tier", partner.tier());
		variables.put("region", partner.region());
		variables.put("owner", partner.owner());
		variables.put("signedOn", runway.signedOn());
		return variables;
	}

}

package dev.runway.activation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.ProcessMessage;
import dev.runway.engine.ProcessMessages;
import dev.runway.engine.Sends;
import dev.runway.partner.PartnerDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Tells the processes what was committed here, outside any transaction and as often as it takes. */
@Component
@Sends(message = RunwayMessages.SIGNED, variables = { "runwayId", "partnerId", "partnerName", "partnerType", "tier", "region", "owner",
		"signedOn" })
@Sends(message = RunwayMessages.MILESTONE_REACHED, correlationKey = "=runwayId + \":{milestone}\"", variables = "reached")
@Sends(message = RunwayMessages.PARTNER_LEFT, correlationKey = "=runwayId")
@Sends(message = RunwayMessages.CLOCK_MOVED, correlationKey = "=runwayId")
class RunwayMessages {

	static final String SIGNED = "partner.signed";

	static final String MILESTONE_REACHED = "activation.milestoneReached";

	static final String PARTNER_LEFT = "activation.partnerLeft";

	static final String CLOCK_MOVED = "activation.clockMoved";

	/** Covers the moments in which a token is on its way to a milestone; later ones are asked by the process itself. */
	private static final Duration RACE = Duration.ofHours(1);

	/** Covers a token that has just asked the clock ledger and does not wait for news of it yet. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final Activation activation;

	private final PartnerDirectory partners;

	private final ProcessMessages messages;

	RunwayMessages(Activation activation, PartnerDirectory partners, ProcessMessages messages) {
		this.activation = activation;
		this.partners = partners;
		this.messages = messages;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(RunwayOpened event) {
		requestStart(event.runwayId());
	}

	/** A milestone that a task recorded needs no message: its own token recorded it. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED, condition = "#event.source.name() != 'TASK'")
	void on(MilestoneReached event) {
		tellReached(event.runwayId(), event.milestone(), RACE);
	}

	/** A partnership that a person decided to end leaves its process by itself. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED, condition = "#event.kind.name() == 'LEFT'")
	void on(PartnershipEnded event) {
		tellLeft(event.runwayId(), RACE);
	}

	/** Kept for a moment only: a process that comes to the clock later asks the ledger itself. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(ClockMoved event) {
		messages.publish(new ProcessMessage(CLOCK_MOVED, event.runwayId().toString(), MOMENT, Map.of()));
	}

	void tellReached(UUID runwayId, Milestone milestone, Duration timeToLive) {
		messages.publish(new ProcessMessage(MILESTONE_REACHED, runwayId + ":" + milestone.name(), timeToLive,
				Map.of("reached", activation.reached(runwayId))));
	}

	void tellLeft(UUID runwayId, Duration timeToLive) {
		messages.publish(new ProcessMessage(PARTNER_LEFT, runwayId.toString(), timeToLive, Map.of()));
	}

	/**
	 * Asks for a process instance. Nothing is kept in the engine (a kept message would start a second instance when the
	 * first ends), so an answer counts only once the instance has confirmed itself.
	 */
	void requestStart(UUID runwayId) {
		var runway = activation.runway(runwayId);
		if (!runway.started() && !runway.ended()) {
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

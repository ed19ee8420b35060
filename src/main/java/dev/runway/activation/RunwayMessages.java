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
@Sends(message = RunwayMessages.SIGNED)
@Sends(message = RunwayMessages.MILESTONE_REACHED, correlationKey = "=runwayId + \":{milestone}\"")
class RunwayMessages {

	static final String SIGNED = "partner.signed";

	static final String MILESTONE_REACHED = "activation.milestoneReached";

	/** Covers the moments in which a token is on its way to a milestone; later ones are asked by the process itself. */
	private static final Duration RACE = Duration.ofHours(1);

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
		var reached = activation.milestones(event.runwayId()).stream().map(ReachedMilestone::milestone).toList();
		messages.publish(new ProcessMessage(MILESTONE_REACHED,
				event.runwayId() + ":" + event.milestone().name(), RACE, Map.of("reached", reached)));
	}

	/**
	 * Asks for a process instance. Nothing is kept in the engine (a kept message would start a second instance when the
	 * first ends), so an answer counts only once the instance has confirmed itself.
	 */
	void requestStart(UUID runwayId) {
		var runway = activation.runway(runwayId);
		if (!runway.started()) {
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

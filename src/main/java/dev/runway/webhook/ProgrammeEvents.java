package dev.runway.webhook;

import java.util.Map;

import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRightEntered;
import dev.runway.deal.DealMoved;
import dev.runway.deal.DealSubmitted;
import dev.runway.ladder.DecisionAsked;
import dev.runway.ladder.Rung;
import dev.runway.ladder.RungOpened;
import dev.runway.partner.OwnerChanged;
import dev.runway.partner.TierMoved;
import dev.runway.report.StandUpSent;
import dev.runway.runway.ClockAdjusted;
import dev.runway.runway.Ending;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.PartnershipEnded;
import dev.runway.runway.RunwayOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the modules publish and notes what of it other systems can hear of: ids, days and states, and no people. */
@Component
class ProgrammeEvents {

	private final EventLog log;

	ProgrammeEvents(EventLog log) {
		this.log = log;
	}

	@EventListener
	void on(RunwayOpened event) {
		log.addOfRunway(EventType.PARTNER_SIGNED, event.runwayId(), Map.of());
	}

	@EventListener
	void on(PartnershipEnded event) {
		log.addOfRunway(event.kind() == Ending.Kind.LEFT ? EventType.PARTNER_LEFT : EventType.LADDER_ENDED, event.runwayId(), Map.of());
	}

	@EventListener
	void on(TierMoved event) {
		log.addOfPartner(EventType.PARTNER_TIER_CHANGED, event.partnerId(), Map.of("from", event.from(), "to", event.to()));
	}

	@EventListener
	void on(OwnerChanged event) {
		log.addOfPartner(EventType.OWNER_CHANGED, event.partnerId(), Map.of("from", event.from(), "to", event.to()));
	}

	@EventListener
	void on(MilestoneReached event) {
		var detail = Map.of("milestone", event.milestone(), "source", event.source());
		log.addOfRunway(EventType.MILESTONE_REACHED, event.runwayId(), detail);
		if (event.milestone() == Milestone.FIRST_CLOSED_WON) {
			log.addOfRunway(EventType.ACTIVATION_COMPLETED, event.runwayId(), detail);
		}
	}

	@EventListener
	void on(ClockAdjusted event) {
		log.addOfRunway(switch (event.how()) {
			case EXTENDED -> EventType.CLOCK_EXTENDED;
			case PAUSED -> EventType.CLOCK_PAUSED;
			case RESUMED -> EventType.CLOCK_RESUMED;
		}, event.runwayId(), Map.of("clockEndsOn", event.endsOn()));
	}

	/** That a person has to decide is told when they are asked. */
	@EventListener
	void on(RungOpened event) {
		if (event.rung() != Rung.DECIDE) {
			log.addOfRunway(event.rung() == Rung.HELP ? EventType.LADDER_HELP_STARTED : EventType.LADDER_DEMOTED, event.runwayId(), Map.of());
		}
	}

	@EventListener
	void on(DecisionAsked event) {
		log.addOfRunway(EventType.DECISION_ASKED, event.runwayId(), Map.of("question", event.question()));
	}

	@EventListener
	void on(SellingRightEntered event) {
		log.addOfPartner(event.state() == SellingRight.State.GRANTED ? EventType.SELLING_RIGHTS_GRANTED : EventType.SELLING_RIGHTS_REVOKED,
				event.partnerId(), Map.of("state", event.state(), "effectiveOn", event.effectiveOn()));
	}

	@EventListener
	void on(StandUpSent event) {
		log.add(EventType.STAND_UP_SENT, Map.of("weekOf", event.monday(), "reached", event.reached(), "due", event.due(), "overdue", event.overdue(),
				"onLadder", event.onLadder()));
	}

	@EventListener
	void on(DealSubmitted event) {
		log.addOfPartner(EventType.DEAL_REGISTERED, event.partnerId(), Map.of("dealId", event.dealId(), "source", event.source()));
	}

	@EventListener
	void on(DealMoved event) {
		var detail = Map.of("dealId", event.dealId(), "state", event.state());
		switch (event.state()) {
			case APPROVED -> log.addOfPartner(EventType.DEAL_APPROVED, event.partnerId(), detail);
			case REJECTED -> log.addOfPartner(EventType.DEAL_REJECTED, event.partnerId(), detail);
			case EXPIRED -> log.addOfPartner(EventType.DEAL_EXPIRED, event.partnerId(), detail);
			case WON -> log.addOfPartner(EventType.DEAL_WON, event.partnerId(), detail);
			case LOST -> log.addOfPartner(EventType.DEAL_LOST, event.partnerId(), detail);
			default -> {
			}
		}
	}

}

package dev.runway.dashboard.action;

import java.util.List;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStanding.State;

/** The partner to whom something is done, as it stands now. */
public record Subject(Partner partner, PartnerStanding standing) {

	public UUID id() {
		return partner.id();
	}

	public String name() {
		return partner.name();
	}

	/** Whether it is in one of these states. */
	public boolean is(State... states) {
		return List.of(states).contains(standing.state());
	}

	/** The page of the partner. */
	public Link page() {
		return new Link(name(), "/partners/" + id());
	}

}

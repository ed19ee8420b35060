package dev.runway.dashboard.myday;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.dashboard.list.PartnersColumn;
import dev.runway.standing.ListedPartner;

/**
 * What is next for a partner.
 *
 * @param day how far it is, such as "45 of 120"
 */
record PartnersAction(UUID partnerId, String name, String state, String day, NextAction next) {

	static PartnersAction of(ListedPartner partner, LocalDate today) {
		return new PartnersAction(partner.partnerId(), partner.name(), partner.state().label(), PartnersColumn.day(partner, today),
				NextAction.of(partner, today));
	}

}

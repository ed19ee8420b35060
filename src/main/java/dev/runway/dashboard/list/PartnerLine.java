package dev.runway.dashboard.list;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.runway.dashboard.drawing.Days;
import dev.runway.standing.ListedPartner;

/**
 * A partner in one line of the list.
 *
 * @param day how far it is, such as "45 of 120"
 * @param next the milestones at which it stands
 * @param when how far away the due day is
 * @param late for how long its oldest open milestone has been late
 * @param others how many other milestones of it are late as well
 */
record PartnerLine(UUID partnerId, String name, String state, String day, String next, String due, String when, String late, int others, String owner,
		String type, String tier, String region, String signed) {

	static PartnerLine of(ListedPartner partner, String owner, LocalDate today) {
		return new PartnerLine(partner.partnerId(), partner.name(), partner.state().label(), PartnersColumn.DAY.text(partner, today),
				PartnersColumn.NEXT.text(partner, today), PartnersColumn.DUE.text(partner, today), when(partner, today),
				PartnersColumn.LATE.text(partner, today), Math.max(0, partner.late().size() - 1), owner, PartnersColumn.TYPE.text(partner, today),
				PartnersColumn.TIER.text(partner, today), PartnersColumn.REGION.text(partner, today), PartnersColumn.SIGNED.text(partner, today));
	}

	private static String when(ListedPartner partner, LocalDate today) {
		var due = partner.dueOn();
		return due == null || due.isBefore(today) ? "" : due.equals(today) ? "today" : "in " + Days.words(ChronoUnit.DAYS.between(today, due));
	}

}

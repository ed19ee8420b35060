package dev.runway.notification;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.TaskLinks;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Ending;
import dev.runway.runway.Runway;
import org.springframework.stereotype.Component;

/** What every mail about a partner says of it: which it is, who answers for it, and how far its clock has come. */
@Component
class AboutPartners {

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final TaskLinks links;

	AboutPartners(PartnerDirectory partners, ProgrammeCalendar calendar, TaskLinks links) {
		this.partners = partners;
		this.calendar = calendar;
		this.links = links;
	}

	Partner partner(Runway runway) {
		return partners.partner(runway.partnerId());
	}

	Owner owner(Runway runway) {
		return partners.owner(partner(runway).owner());
	}

	boolean isOwner(Recipient person, Runway runway) {
		return partner(runway).owner().equals(person.key());
	}

	/** Where a partner's page is. */
	String link(UUID partnerId) {
		return links.mailed(URI.create("/partners/" + partnerId));
	}

	/** The variables that all of them have; a mail or an item adds its own. The days of a runway that has ended are not counted on. */
	Map<String, Object> model(Runway runway) {
		var model = new HashMap<String, Object>();
		model.put("partner", partner(runway));
		model.put("owner", owner(runway));
		model.put("link", link(runway.partnerId()));
		model.put("day", calendar.dayOf(runway.signedOn(), runway.ending().map(Ending::endedOn).orElseGet(calendar::today)));
		return model;
	}

}

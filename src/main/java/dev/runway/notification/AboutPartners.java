package dev.runway.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import dev.runway.activation.Ending;
import dev.runway.activation.ProgrammeCalendar;
import dev.runway.activation.Runway;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** What every mail about a partner says of it: which it is, who answers for it, and how far its clock has come. */
@Component
class AboutPartners {

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	AboutPartners(PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.calendar = calendar;
	}

	Partner partner(Runway runway) {
		return partners.partner(runway.partnerId());
	}

	Owner owner(Runway runway) {
		return partners.owner(partner(runway).owner());
	}

	/** The variables that all of them have, of a runway that has started; a mail adds its own. */
	Map<String, Object> model(Runway runway) {
		var model = new HashMap<String, Object>();
		model.put("partner", partner(runway));
		model.put("owner", owner(runway));
		model.put("day", calendar.dayOf(runway.signedOn(), today(runway)));
		model.put("clockDays", runway.targets().clockDays());
		return model;
	}

	/** The days of a runway that has ended are not counted on. */
	private LocalDate today(Runway runway) {
		return runway.ending().map(Ending::endedOn).orElseGet(calendar::today);
	}

}

package dev.runway.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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

	/** The variables that all of them have, of a runway that has started; a mail adds its own. The days of one that has ended are not counted on. */
	Map<String, Object> model(Runway runway) {
		return model(runway, calendar.today());
	}

	/** The same as of a day. */
	Map<String, Object> model(Runway runway, LocalDate today) {
		var model = new HashMap<String, Object>();
		model.put("partner", partner(runway));
		model.put("owner", owner(runway));
		model.put("day", calendar.dayOf(runway.signedOn(), runway.ending().map(Ending::endedOn).orElse(today)));
		model.put("clockDays", runway.targets().clockDays());
		return model;
	}

}

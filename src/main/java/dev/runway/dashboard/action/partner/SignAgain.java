package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Partnerships;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens another runway for a partner whose partnership ended. */
@Controller
@RequestMapping("/partners/{partnerId}/signature")
class SignAgain extends PartnerAction {

	private final Partnerships partnerships;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	SignAgain(ActionDesk desk, Partnerships partnerships, PersonNames people, ProgrammeCalendar calendar) {
		super(desk, Place.PARTNERSHIP, "Sign again");
		this.partnerships = partnerships;
		this.people = people;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return subject.is(State.ENDED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("%s signs again".formatted(subject.name()),
				"A new clock starts at day 0, and nothing is taken over from the partnership before. %s answers for it; hand it over first if somebody else is to."
					.formatted(people.name(subject.partner().owner())),
				"Sign again", subject.page(),
				List.of(ActionField.day("signedOn", "Signed on", subject.standing().endedOn(), calendar.today()).of(calendar.today())));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		return "%s has signed again: day 0 is %s.".formatted(subject.name(),
				partnerships.signAgain(subject.id(), typed.day("signedOn"), recorded).signedOn());
	}

}

package dev.runway.dashboard.action.deal;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registers a deal. */
@Controller
@RequestMapping("/partners/{partnerId}/deal")
class RegisterDeal extends PartnerAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	RegisterDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, Place.DEALS, "Register a deal");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !subject.is(State.ENDED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Register a deal of %s".formatted(subject.name()),
				"The first one makes the partner live. A partner without selling rights is refused, and that is recorded.", "Register the deal", subject.page(),
				DealFields.described(calendar.today()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var deal = deals.register(subject.id(), typed, recorded);
		return "%s is registered: %s.".formatted(DealFields.name(deal), deal.state().label());
	}

}

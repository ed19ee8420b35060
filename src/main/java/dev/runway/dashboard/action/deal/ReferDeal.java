package dev.runway.dashboard.action.deal;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
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

/** Takes a referral. */
@Controller
@RequestMapping("/partners/{partnerId}/referral")
class ReferDeal extends PartnerAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	ReferDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, Place.DEALS, "Take a referral");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !subject.is(State.ENDED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Take a referral of %s".formatted(subject.name()),
				"A lead that the vendor runs itself, which a partner may hand in without selling rights. It does not make the partner live.", "Take the referral", subject.page(),
				DealFields.described(calendar.today(), ActionField.line("sponsor", "Account executive who runs it")));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var deal = deals.refer(subject.id(), typed, recorded);
		return "The referral %s is taken.".formatted(DealFields.name(deal));
	}

}

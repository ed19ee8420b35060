package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Partnerships;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends the partnership with a partner that has left. */
@Controller
@RequestMapping("/partners/{partnerId}/ending")
class EndPartnership extends PartnerAction {

	private final Partnerships partnerships;

	private final ProgrammeCalendar calendar;

	EndPartnership(ActionDesk desk, Partnerships partnerships, ProgrammeCalendar calendar) {
		super(desk, Place.PARTNERSHIP, "End the partnership");
		this.partnerships = partnerships;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !subject.is(State.ENDED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("End the partnership with %s".formatted(subject.name()),
				"Its process ends with its open tasks, and its selling rights are withdrawn. That cannot be undone; the partner can sign again, and then starts at day 0.",
				"End the partnership", subject.page(),
				List.of(ActionField.day("leftOn", "Last day", subject.standing().signedOn(), calendar.today()).of(calendar.today()),
						ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var ended = partnerships.leave(subject.id(), typed.day("leftOn"), typed.text("reason"), recorded);
		return "The partnership with %s ended on %s.".formatted(subject.name(), ended.ending().orElseThrow().endedOn());
	}

}

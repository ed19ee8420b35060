package dev.runway.dashboard.action.deal;

import java.util.List;
import java.util.UUID;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Moves a deal to a later stage. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/progressions")
class ProgressDeal extends DealAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	ProgressDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, deals, "Move on", "progressions");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	String effect() {
		return "The deal is at a later stage from the day that you give.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.line("stage", "Stage"), ActionField.day("progressedOn", "Since", subject.partner().signedOn(), calendar.today()).of(calendar.today()));
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.progress(partnerId, dealId, typed.text("stage"), typed.day("progressedOn"), recorded);
	}

	@Override
	String said(Deal deal) {
		return "at the stage " + deal.stage();
	}

}

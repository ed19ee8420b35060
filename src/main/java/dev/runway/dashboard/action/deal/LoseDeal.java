package dev.runway.dashboard.action.deal;

import java.util.List;
import java.util.UUID;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records that a deal was lost. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/loss")
class LoseDeal extends DealAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	LoseDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, deals, "Lost", "loss");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	String effect() {
		return "The deal is closed without revenue.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.day("lostOn", "Lost on", subject.partner().signedOn(), calendar.today()).of(calendar.today()), ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.lose(partnerId, dealId, typed.day("lostOn"), new ChangeReason(typed.text("reason"), recorded));
	}

}

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

/** Records that a deal was won. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/win")
class WinDeal extends DealAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	WinDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, deals, "Won", "win");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	String effect() {
		return "The deal is closed and its revenue booked. The first one that is won makes the partner activated.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.day("closedOn", "Won on", subject.partner().signedOn(), calendar.today()), DealFields.amount("Booked revenue"),
				DealFields.currency());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.win(partnerId, dealId, typed.day("closedOn"), typed, recorded);
	}

}

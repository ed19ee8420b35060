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

/** Makes a deal the partner's. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/approval")
class ApproveDeal extends DealAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	ApproveDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, deals, "Approve", "approval");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	String effect() {
		return "The deal is the partner's until its last day. While another one is approved for the same end customer it cannot be.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.day("expiresOn", "Last day of the registration", calendar.today(), null).hint("Without one it is the programme's own number of days from today.").optional(),
				ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.approve(partnerId, dealId, typed.day("expiresOn"), new ChangeReason(typed.text("reason"), recorded));
	}

}

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

/** Lets a registration stand longer. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/extension")
class ExtendDeal extends DealAction {

	private final DealDesk deals;

	private final ProgrammeCalendar calendar;

	ExtendDeal(ActionDesk desk, DealDesk deals, ProgrammeCalendar calendar) {
		super(desk, deals, "Extend", "extension");
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	String effect() {
		return "The registration stands until its new last day.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.day("expiresOn", "New last day", calendar.today(), null), ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.extend(partnerId, dealId, typed.day("expiresOn"), new ChangeReason(typed.text("reason"), recorded));
	}

	@Override
	String said(Deal deal) {
		return "registered until " + deal.expiresOn();
	}

}

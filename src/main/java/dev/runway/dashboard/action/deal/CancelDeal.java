package dev.runway.dashboard.action.deal;

import java.util.List;
import java.util.UUID;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cancels a registration. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/cancellation")
class CancelDeal extends DealAction {

	private final DealDesk deals;

	CancelDeal(ActionDesk desk, DealDesk deals) {
		super(desk, deals, "Cancel", "cancellation");
		this.deals = deals;
	}

	@Override
	String effect() {
		return "The registration does not stand any more.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.cancel(partnerId, dealId, new ChangeReason(typed.text("reason"), recorded));
	}

}

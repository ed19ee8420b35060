package dev.runway.dashboard.action.deal;

import java.util.List;
import java.util.UUID;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.deal.RejectionCode;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rejects a registration. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/rejection")
class RejectDeal extends DealAction {

	private final DealDesk deals;

	RejectDeal(ActionDesk desk, DealDesk deals) {
		super(desk, deals, "Reject", "rejection");
		this.deals = deals;
	}

	@Override
	String effect() {
		return "The registration does not stand. A partner that it made live stays live, marked so.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.choice("code", "Because it is", Choice.of(RejectionCode.values())), ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.reject(partnerId, dealId, typed.oneOf(RejectionCode.class, "code"), new ChangeReason(typed.text("reason"), recorded));
	}

}

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

/** Takes a registration under review. */
@Controller
@RequestMapping("/partners/{partnerId}/deal/review")
class ReviewDeal extends DealAction {

	private final DealDesk deals;

	ReviewDeal(ActionDesk desk, DealDesk deals) {
		super(desk, deals, "Review", "review");
		this.deals = deals;
	}

	@Override
	String effect() {
		return "Whoever registered it sees that somebody looks at it.";
	}

	@Override
	List<ActionField> fields(Subject subject) {
		return List.of(ActionField.reason());
	}

	@Override
	Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded) {
		return deals.review(partnerId, dealId, new ChangeReason(typed.text("reason"), recorded));
	}

}

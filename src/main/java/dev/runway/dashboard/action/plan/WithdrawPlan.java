package dev.runway.dashboard.action.plan;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import dev.runway.signing.PlanSigning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a plan back that waits for the partner's signature. */
@Controller
@RequestMapping("/partners/{partnerId}/plan/withdrawal")
class WithdrawPlan extends PartnerAction {

	private final PlanSigning signing;

	WithdrawPlan(ActionDesk desk, PlanSigning signing) {
		super(desk, Place.PLAN, "Take the plan back");
		this.signing = signing;
	}

	@Override
	protected boolean fits(Subject subject) {
		return signing.waiting(subject.id()).isPresent();
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Take the plan with %s back".formatted(subject.name()), "Nobody can sign it any more, and its link is good no longer.",
				"Take it back", subject.page(), List.of(ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		signing.withdraw(subject.id(), typed.text("reason"), recorded);
		return "The plan is taken back.";
	}

}

package dev.runway.dashboard.action.plan;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import dev.runway.signing.PlanSigning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends a new link to the plan that waits for the partner's signature. */
@Controller
@RequestMapping("/partners/{partnerId}/plan/link")
class SendPlanAgain extends PartnerAction {

	private final PlanSigning signing;

	SendPlanAgain(ActionDesk desk, PlanSigning signing) {
		super(desk, Place.PLAN, "Send a new link");
		this.signing = signing;
	}

	@Override
	protected boolean fits(Subject subject) {
		return signing.waiting(subject.id()).isPresent();
	}

	@Override
	protected ActionForm form(Subject subject) {
		var waiting = signing.waiting(subject.id()).orElseThrow();
		return new ActionForm("Send %s a new link to the plan with %s".formatted(waiting.signatory(), subject.name()),
				"It goes to the same mail address. The link that was sent before is good no longer.", "Send it", subject.page(),
				List.of(ActionField.choice("who", "To", List.of(new Choice("signatory", waiting.signatory()))).of("signatory")));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var plan = signing.sendAgain(subject.id());
		return "%s gets a new link, which is good until %s.".formatted(plan.signatory(), plan.linkEndsOn());
	}

}

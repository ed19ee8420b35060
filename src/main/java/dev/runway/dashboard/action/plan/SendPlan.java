package dev.runway.dashboard.action.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.PartnerProfile;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import dev.runway.signing.PlanSigning;
import dev.runway.signing.PlanText;
import dev.runway.signing.SentPlan;
import dev.runway.signing.Signatory;
import dev.runway.standing.PartnerStanding.State;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signs a joint plan and sends it to the partner, who signs it with a link. */
@Controller
@RequestMapping("/partners/{partnerId}/plan/request")
class SendPlan extends PartnerAction {

	private static final int LONGEST = 4_000;

	private final PlanSigning signing;

	private final HttpServletRequest request;

	SendPlan(ActionDesk desk, PlanSigning signing, HttpServletRequest request) {
		super(desk, Place.PLAN, "Send a joint plan to be signed");
		this.signing = signing;
		this.request = request;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !subject.is(State.ENDED, State.STARTING) && subject.standing().reachedOn(Milestone.JOINT_PLAN_SIGNED) == null;
	}

	@Override
	protected ActionForm form(Subject subject) {
		var former = signing.ofPartner(subject.id()).stream().findFirst().map(SentPlan::text);
		var profile = subject.partner().profile();
		return new ActionForm("Joint plan with %s".formatted(subject.name()),
				"By sending it you sign it for us. The partner gets a mail with a link, reads the plan and signs it there; milestone 4 is reached on that day. What was sent cannot be changed: another plan takes its place.",
				"Sign and send", subject.page(),
				List.of(ActionField.text("targetAccounts", "Target accounts", LONGEST).hint("Which accounts you go after together, one a line.").of(former.map(PlanText::targetAccounts).orElse(null)),
						ActionField.text("valueProposition", "Joint value proposition", LONGEST).of(former.map(PlanText::valueProposition).orElse(null)),
						ActionField.text("dealRegistration", "Deal registration", LONGEST).of(former.map(PlanText::dealRegistration).orElse(null)),
						ActionField.text("attributionRules", "Attribution rules", LONGEST).hint("Who is credited with what, such as 50/50.").of(former.map(PlanText::attributionRules).orElse(null)),
						ActionField.choice("cadence", "Cadence", Stream.of("Every week", "Every two weeks", "Every month").map(each -> new Choice(each, each)).toList()).of(former.map(PlanText::cadence).orElse(null)),
						ActionField.line("firstDealTargetWeeks", "First deal within, weeks").hint("Counted from the signing date; empty for the target as it stands.").optional().of(former.map(PlanText::firstDealTargetWeeks).orElse(null)),
						ActionField.line("partnerSignatory", "Signs for the partner").of(contact(profile)),
						ActionField.mail("partnerAddress", "Mail address").hint("The link goes there, and nowhere else.").of(profile.contactEmail()),
						ActionField.line("vendorRole", "Your role").hint("As what you sign, such as partner manager.").optional()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var text = new PlanText(typed.text("targetAccounts"), typed.text("valueProposition"), typed.text("dealRegistration"),
				typed.text("attributionRules"), typed.text("cadence"), weeks(typed.text("firstDealTargetWeeks")));
		var plan = signing.send(subject.id(), text, Signatory.of(typed.text("partnerSignatory"), typed.text("partnerAddress")),
				typed.text("vendorRole"), request.getRemoteAddr(), recorded);
		return "You have signed the plan, and %s is asked to sign it by %s.".formatted(plan.signatory(), plan.linkEndsOn());
	}

	private static @Nullable Integer weeks(@Nullable String typed) {
		if (typed != null && !typed.matches("\\d{1,3}")) {
			throw new Refused(Refused.Kind.INVALID, "Give the weeks as a whole number, such as 10.");
		}
		return typed == null ? null : Integer.valueOf(typed);
	}

	private static @Nullable String contact(PartnerProfile profile) {
		var name = Stream.of(profile.contactFirstName(), profile.contactLastName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
		return name.isBlank() ? null : name;
	}

}

package dev.runway.runway.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Required;
import dev.runway.partner.PartnerDirectory;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.Plans;
import dev.runway.plan.RecordedPlan;
import dev.runway.programme.Recorded;
import dev.runway.runway.evidence.Evidence;
import dev.runway.runway.evidence.JointPlanReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the joint plans of a partner and shows them. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/plans")
class PlanController {

	private final JointPlanReports signedPlans;

	private final Plans plans;

	private final PartnerDirectory partners;

	PlanController(JointPlanReports signedPlans, Plans plans, PartnerDirectory partners) {
		this.signedPlans = signedPlans;
		this.plans = plans;
		this.partners = partners;
	}

	/**
	 * Records a joint plan that both sides have signed, and milestone 4 with it. Answers 201 for a plan that is new, and 200
	 * for one that was recorded before.
	 */
	@PostMapping
	@Answers({ 201, 200 })
	ResponseEntity<Page<PlanReport>> signPlan(@PathVariable UUID partnerId, @RequestBody SignedPlan plan, Recorded recorded) {
		var added = signedPlans.sign(partnerId, plan.evidence(), recorded);
		return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(listPlans(partnerId));
	}

	/** The joint plans of a partner, that of the last runway first. */
	@GetMapping
	Page<PlanReport> listPlans(@PathVariable UUID partnerId) {
		return new Page<>(plans.ofPartner(partners.known(partnerId).id()).stream().map(plan -> PlanReport.of(plan, plans.firstDealTargets(plan.runwayId()))).toList(), false, null);
	}

	/**
	 * A joint plan with both signatures; the later one counts.
	 *
	 * @param firstDealTargetWeeks until when the first deal should be registered, counted from the signing date
	 */
	record SignedPlan(@Required @Nullable String targetAccounts, @Required @Nullable String valueProposition, @Required @Nullable String dealRegistration,
			@Required @Nullable String attributionRules, @Required @Nullable String cadence, @Required @Nullable String partnerSignedBy,
			@Required @Nullable LocalDate partnerSignedOn, @Required @Nullable String vendorSignedBy, @Required @Nullable LocalDate vendorSignedOn,
			@Nullable Integer firstDealTargetWeeks) {

		Evidence.JointPlan evidence() {
			return new Evidence.JointPlan(targetAccounts, valueProposition, dealRegistration, attributionRules, cadence,
					partnerSignedBy, partnerSignedOn, vendorSignedBy, vendorSignedOn, firstDealTargetWeeks);
		}

	}

	/**
	 * A joint plan as it is recorded.
	 *
	 * @param firstDealBy the last day of its first-deal target; none where that had passed when the plan was signed and no other one was agreed
	 */
	record PlanReport(UUID runwayId, String targetAccounts, String valueProposition, String dealRegistration,
			String attributionRules, String cadence, String partnerSignedBy, LocalDate partnerSignedOn, String vendorSignedBy,
			LocalDate vendorSignedOn, LocalDate signedOn, @Nullable LocalDate firstDealBy, String recordedBy, Instant recordedAt) {

		static PlanReport of(RecordedPlan recorded, List<FirstDealTarget> targets) {
			var plan = recorded.plan();
			return new PlanReport(recorded.runwayId(), plan.targetAccounts(), plan.valueProposition(), plan.dealRegistration(),
					plan.attributionRules(), plan.cadence(), plan.partner().by(), plan.partner().on(), plan.vendor().by(),
					plan.vendor().on(), plan.signedOn(), firstDealBy(plan.signedOn(), targets), recorded.recordedBy(), recorded.recordedAt());
		}

		private static @Nullable LocalDate firstDealBy(LocalDate signedOn, List<FirstDealTarget> targets) {
			return targets.isEmpty() || targets.getLast().passedAt(signedOn) ? null : targets.getLast().targetOn();
		}

	}

}

package dev.runway.signing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Required;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.signing.GivenSignature;
import dev.runway.signing.PlanSigning;
import dev.runway.signing.PlanText;
import dev.runway.signing.SentPlan;
import dev.runway.signing.Signatory;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends joint plans to partners, who sign them, and tells how they stand. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/plan-signatures")
class SignatureController {

	private final PlanSigning signing;

	private final ProgrammeCalendar calendar;

	SignatureController(PlanSigning signing, ProgrammeCalendar calendar) {
		this.signing = signing;
		this.calendar = calendar;
	}

	/** Signs a plan as whoever sends it, and sends a link to the partner, who signs with it. A plan that still waits is withdrawn. */
	@PostMapping
	@Answers(201)
	@ResponseStatus(HttpStatus.CREATED)
	Sent sendPlan(@PathVariable UUID partnerId, @RequestBody PlanToSign plan, Recorded recorded, HttpServletRequest request) {
		return Sent.of(signing.send(partnerId, plan.text(), Signatory.of(plan.partnerSignatory(), plan.partnerAddress()), plan.vendorRole(),
				request.getRemoteAddr(), recorded), calendar.today());
	}

	/** The plans that were sent to a partner, the last one first. */
	@GetMapping
	Page<Sent> listSentPlans(@PathVariable UUID partnerId) {
		return new Page<>(signing.ofPartner(partnerId).stream().map(plan -> Sent.of(plan, calendar.today())).toList(), false, null);
	}

	/** Sends a new link to the plan that waits; the former one is good no longer. */
	@PostMapping("/link")
	Sent sendLink(@PathVariable UUID partnerId) {
		return Sent.of(signing.sendAgain(partnerId), calendar.today());
	}

	/** Takes the plan back that waits, so that nobody can sign it any more. */
	@PostMapping("/withdrawal")
	Sent withdrawPlan(@PathVariable UUID partnerId, @RequestBody PlanWithdrawal withdrawal, Recorded recorded) {
		return Sent.of(signing.withdraw(partnerId, withdrawal.reason(), recorded), calendar.today());
	}

	/**
	 * A joint plan, and who signs it for the partner.
	 *
	 * @param firstDealTargetWeeks until when the first deal should be registered, counted from the signing date
	 * @param partnerSignatory the person
	 * @param partnerAddress the person's mail address
	 * @param vendorRole as what the sender signs
	 */
	record PlanToSign(@Required @Nullable String targetAccounts, @Required @Nullable String valueProposition, @Required @Nullable String dealRegistration,
			@Required @Nullable String attributionRules, @Required @Nullable String cadence, @Nullable Integer firstDealTargetWeeks,
			@Required @Nullable String partnerSignatory, @Required @Nullable String partnerAddress, @Nullable String vendorRole) {

		PlanText text() {
			return new PlanText(targetAccounts, valueProposition, dealRegistration, attributionRules, cadence, firstDealTargetWeeks);
		}

	}

	/** Why a plan is taken back. */
	record PlanWithdrawal(@Required @Nullable String reason) {
	}

	/**
	 * A plan that was sent.
	 *
	 * @param number the first plan of a runway is number 1
	 * @param linkEndsOn the last day on which the link is good
	 */
	record Sent(UUID runwayId, int number, SentPlan.State state, PlanText plan, String partnerSignatory, LocalDate linkEndsOn, Signed vendor,
			@Nullable Signed partner, Instant sentAt, String sentBy, @Nullable LocalDate withdrawnOn, @Nullable String withdrawalReason) {

		static Sent of(SentPlan plan, LocalDate today) {
			return new Sent(plan.runwayId(), plan.number(), plan.stateOn(today), plan.text(), plan.signatory(), plan.linkEndsOn(),
					Signed.of(plan.vendor()), plan.partner() == null ? null : Signed.of(plan.partner()), plan.sentAt(), plan.sentBy(),
					plan.withdrawnOn(), plan.withdrawalReason());
		}

	}

	/** A signature. */
	record Signed(String name, String role, LocalDate signedOn, Instant signedAt) {

		static Signed of(GivenSignature signature) {
			return new Signed(signature.name(), signature.role(), signature.signedOn(), signature.signedAt());
		}

	}

}

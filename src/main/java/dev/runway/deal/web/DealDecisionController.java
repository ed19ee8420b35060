package dev.runway.deal.web;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.IfMatch;
import dev.runway.api.Required;
import dev.runway.deal.DealSteps;
import dev.runway.deal.RejectionCode;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the vendor decides about registrations, each time with the reason. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/deals/{dealId}")
class DealDecisionController {

	private final DealSteps steps;

	private final DealViews views;

	DealDecisionController(DealSteps steps, DealViews views) {
		this.steps = steps;
		this.views = views;
	}

	/** Takes a registration under review. */
	@Answers(headers = "ETag")
	@PostMapping("/review")
	ResponseEntity<DealView> reviewDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId, @RequestBody Reason given,
			IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.review(partnerId, dealId, new ChangeReason(given.reason(), recorded), DealViews.version(ifMatch)),
				viewer);
	}

	/** Approves a registration. */
	@Answers(headers = "ETag")
	@PostMapping("/approval")
	ResponseEntity<DealView> approveDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId,
			@RequestBody Approval given, IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.approve(partnerId, dealId, given.expiresOn(), new ChangeReason(given.reason(), recorded),
				DealViews.version(ifMatch)), viewer);
	}

	/** Rejects a registration; the partner stays live. */
	@Answers(headers = "ETag")
	@PostMapping("/rejection")
	ResponseEntity<DealView> rejectDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId,
			@RequestBody Rejection given, IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.reject(partnerId, dealId, given.code(), new ChangeReason(given.reason(), recorded),
				DealViews.version(ifMatch)), viewer);
	}

	/** Cancels a registration. */
	@Answers(headers = "ETag")
	@PostMapping("/cancellation")
	ResponseEntity<DealView> cancelDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId, @RequestBody Reason given,
			IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.cancel(partnerId, dealId, new ChangeReason(given.reason(), recorded), DealViews.version(ifMatch)),
				viewer);
	}

	/** Lets a registration stand longer. */
	@Answers(headers = "ETag")
	@PostMapping("/extension")
	ResponseEntity<DealView> extendDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId,
			@RequestBody DealExtension given, IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.extend(partnerId, dealId, given.expiresOn(), new ChangeReason(given.reason(), recorded),
				DealViews.version(ifMatch)), viewer);
	}

	/** Why. */
	record Reason(@Required @Nullable String reason) {
	}

	/** Why the deal is the partner's, and until when. */
	record Approval(@Required @Nullable String reason, @Nullable LocalDate expiresOn) {
	}

	/** Why it is not. */
	record Rejection(@Required @Nullable RejectionCode code, @Required @Nullable String reason) {
	}

	/** Until when the registration stands, and why. */
	record DealExtension(@Required @Nullable LocalDate expiresOn, @Required @Nullable String reason) {
	}

}

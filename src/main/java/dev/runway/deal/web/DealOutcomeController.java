package dev.runway.deal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.IfMatch;
import dev.runway.api.Required;
import dev.runway.deal.DealSteps;
import dev.runway.deal.GivenDeal;
import dev.runway.deal.GivenMoney;
import dev.runway.deal.Money;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what becomes of deals in the market. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}")
class DealOutcomeController {

	private final DealSteps steps;

	private final DealViews views;

	private final ProgrammeCalendar calendar;

	DealOutcomeController(DealSteps steps, DealViews views, ProgrammeCalendar calendar) {
		this.steps = steps;
		this.views = views;
		this.calendar = calendar;
	}

	/** Moves a deal to a later stage. */
	@Answers(headers = "ETag")
	@PostMapping("/deals/{dealId}/progressions")
	ResponseEntity<DealView> progressDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId,
			@RequestBody Progress given, IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		return views.answer(steps.progress(partnerId, dealId, given.stage(), given.progressedOn(), recorded,
				DealViews.version(ifMatch)), viewer);
	}

	/** Records that a deal was won. */
	@Answers(headers = "ETag")
	@PostMapping("/deals/{dealId}/win")
	ResponseEntity<DealView> winDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId, @RequestBody Win given,
			IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		given.check(List.of());
		return views.answer(steps.win(partnerId, dealId, given.on(), given.money(), recorded,
				DealViews.version(ifMatch)), viewer);
	}

	/** Takes a win by the deal's own id in the system that it comes from, also of a deal that nobody has registered. */
	@Answers(headers = "ETag")
	@PostMapping("/wins")
	ResponseEntity<DealView> winUnregisteredDeal(@PathVariable UUID partnerId, @RequestBody ForeignWin given, Recorded recorded,
			HttpServletRequest viewer) {
		var win = new Win(given.closedOn(), given.booked());
		win.check(given.deal().externalId() == null ? List.of("Give the sourceSystem and the externalId of the deal.")
				: List.of());
		return views.answer(steps.winUnregistered(given.deal().inferredOn(partnerId, win.on(), calendar, recorded), win.on(), win.money()),
				viewer);
	}

	/** Records that a deal was lost. */
	@Answers(headers = "ETag")
	@PostMapping("/deals/{dealId}/loss")
	ResponseEntity<DealView> loseDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId, @RequestBody Loss given,
			IfMatch ifMatch, Recorded recorded, HttpServletRequest viewer) {
		var lostOn = given.lostOn() == null ? calendar.today() : given.lostOn();
		return views.answer(steps.lose(partnerId, dealId, lostOn,
				new ChangeReason(given.reason(), recorded), DealViews.version(ifMatch)), viewer);
	}

	/** A later stage, and the day on which the deal moved to it. */
	record Progress(@Required @Nullable String stage, @Required @Nullable LocalDate progressedOn) {
	}

	/** The day on which a deal was won, and the revenue that was booked. */
	record Win(@Required @Nullable LocalDate closedOn, @Required @Nullable GivenMoney booked) {

		void check(List<String> more) {
			var problems = new ArrayList<>(more);
			if (closedOn == null) {
				problems.add("Give the day on which the deal was won as closedOn.");
			}
			problems.addAll(booked == null ? List.of("Give the revenue that was booked as booked.") : booked.problems());
			if (!problems.isEmpty()) {
				throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
			}
		}

		LocalDate on() {
			return Objects.requireNonNull(closedOn);
		}

		Money money() {
			return Objects.requireNonNull(booked).money();
		}

	}

	/** A win, with what names the deal and describes it where nobody has registered it. */
	record ForeignWin(@Required @Nullable String sourceSystem, @Required @Nullable String externalId, @Required @Nullable String name,
			@Required @Nullable String customer, @Nullable String domain, @Required @Nullable LocalDate closedOn, @Required @Nullable GivenMoney booked) {

		GivenDeal deal() {
			return new GivenDeal(sourceSystem, externalId, name, customer, domain, null, null, null, null, null, null);
		}

	}

	/** The day on which a deal was lost, today if none is given, and why. */
	record Loss(@Nullable LocalDate lostOn, @Required @Nullable String reason) {
	}

}

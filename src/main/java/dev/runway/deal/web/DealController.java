package dev.runway.deal.web;

import java.time.Instant;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.deal.DealFilter;
import dev.runway.deal.DealState;
import dev.runway.deal.Deals;
import dev.runway.deal.Deals.Registered;
import dev.runway.deal.GivenDeal;
import dev.runway.deal.RefusedDeal;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes registrations and referrals, and shows the deals. */
@RestController
@RequestMapping("/api/v1")
class DealController {

	private final Deals deals;

	private final DealViews views;

	private final ProgrammeCalendar calendar;

	DealController(Deals deals, DealViews views, ProgrammeCalendar calendar) {
		this.deals = deals;
		this.views = views;
		this.calendar = calendar;
	}

	/** Registers a deal. Answers 201 for one that is new and 200 for one that was registered before. */
	@Answers(value = { 201, 200 }, headers = { "Location", "ETag" })
	@PostMapping("/partners/{partnerId}/deals")
	ResponseEntity<DealView> registerDeal(@PathVariable UUID partnerId, @RequestBody GivenDeal given, Recorded recorded,
			HttpServletRequest viewer) {
		return answer(deals.register(given.registration(partnerId, calendar, recorded)), viewer);
	}

	/** Takes a referral. Answers 201 for one that is new and 200 for one that was known. */
	@Answers(value = { 201, 200 }, headers = { "Location", "ETag" })
	@PostMapping("/partners/{partnerId}/referrals")
	ResponseEntity<DealView> referDeal(@PathVariable UUID partnerId, @RequestBody GivenDeal given, Recorded recorded,
			HttpServletRequest viewer) {
		return answer(deals.register(given.referral(partnerId, calendar, recorded)), viewer);
	}

	/** A page of deals, those that changed longest ago first. */
	@GetMapping("/deals")
	Page<DealView> listDeals(@RequestParam(required = false) @Nullable UUID partner,
			@RequestParam(required = false) @Nullable DealState state,
			@RequestParam(name = "min_updated", required = false) @Nullable Instant minUpdated, Paging paging,
			HttpServletRequest viewer) {
		var filter = new DealFilter(partner, state, minUpdated);
		var after = paging.after();
		var found = deals.page(filter, after.map(each -> each.instant(0)).orElse(null),
				after.map(each -> each.uuid(1)).orElse(null), paging.fetch());
		return Page.of(found, paging, deal -> Cursor.of(deal.updatedAt(), deal.id())).map(deal -> views.line(deal, viewer));
	}

	/** A page of the deals of a partner, those that changed longest ago first. */
	@GetMapping("/partners/{partnerId}/deals")
	Page<DealView> listDealsOfPartner(@PathVariable UUID partnerId, @RequestParam(required = false) @Nullable DealState state,
			@RequestParam(name = "min_updated", required = false) @Nullable Instant minUpdated, Paging paging,
			HttpServletRequest viewer) {
		deals.checkKnown(partnerId);
		return listDeals(partnerId, state, minUpdated, paging, viewer);
	}

	/** One deal with all that is known of it. */
	@Answers(headers = "ETag")
	@GetMapping("/partners/{partnerId}/deals/{dealId}")
	ResponseEntity<DealView> readDeal(@PathVariable UUID partnerId, @PathVariable UUID dealId, HttpServletRequest viewer) {
		return views.answer(deals.deal(partnerId, dealId), viewer);
	}

	/** A page of the registrations that were refused because the partner had no selling rights. */
	@GetMapping("/partners/{partnerId}/deal-refusals")
	Page<RefusedDeal> listRefusedDeals(@PathVariable UUID partnerId, Paging paging) {
		var after = paging.after();
		return Page.of(deals.refusals(partnerId, after.map(each -> each.instant(0)).orElse(null),
				after.map(each -> each.uuid(1)).orElse(null), paging.fetch()), paging,
				refusal -> Cursor.of(refusal.recordedAt(), refusal.id()));
	}

	private ResponseEntity<DealView> answer(Registered registered, HttpServletRequest viewer) {
		return registered.added() ? views.created(registered.deal(), viewer) : views.answer(registered.deal(), viewer);
	}

}

package dev.runway.deal.web;

import java.net.URI;
import java.util.function.Consumer;

import dev.runway.api.IfMatch;
import dev.runway.deal.Deal;
import dev.runway.deal.DealViewers;
import dev.runway.deal.Deals;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows deals to whoever asks: what other partners are doing is seen by those who decide, and by no partner manager. */
@Component
class DealViews {

	private final Deals deals;

	private final DealViewers viewers;

	DealViews(Deals deals, DealViewers viewers) {
		this.deals = deals;
		this.viewers = viewers;
	}

	/** A deal in a list. */
	DealView line(Deal deal, HttpServletRequest viewer) {
		return DealView.of(deal, viewers.seeMoneyOf(deal.partnerId(), viewer));
	}

	/** A deal with its version. */
	ResponseEntity<DealView> answer(Deal deal, HttpServletRequest viewer) {
		return ResponseEntity.ok().eTag(version(deal)).body(whole(deal, viewer));
	}

	/** The same for one that is new. */
	ResponseEntity<DealView> created(Deal deal, HttpServletRequest viewer) {
		return ResponseEntity.created(URI.create("/api/v1/partners/%s/deals/%s".formatted(deal.partnerId(), deal.id())))
			.eTag(version(deal))
			.body(whole(deal, viewer));
	}

	/** Refuses a deal whose version the caller has not seen. */
	static Consumer<Deal> version(IfMatch ifMatch) {
		return deal -> ifMatch.check(deal.etag());
	}

	private DealView whole(Deal deal, HttpServletRequest viewer) {
		var conflicts = deals.conflicts(deal.id());
		return line(deal, viewer).with(!conflicts.isEmpty(), DealViewers.decide(viewer) ? conflicts.stream()
			.map(each -> new DealView.ConflictView(each.partnerName(), each.sameName(), each.sameDomain(),
					DealView.of(each.deal(), true)))
			.toList() : null, deals.history(deal.id()));
	}

	private static String version(Deal deal) {
		return deal.etag().toString();
	}

}

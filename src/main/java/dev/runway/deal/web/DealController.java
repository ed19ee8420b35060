package dev.runway.deal.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.deal.Deal;
import dev.runway.deal.Deals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a partner's deals and takes the stages to which they move. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/deals")
class DealController {

	private final Deals deals;

	DealController(Deals deals) {
		this.deals = deals;
	}

	@GetMapping
	DealReport report(@PathVariable UUID partnerId) {
		return new DealReport(deals.of(partnerId));
	}

	@PostMapping("/{dealId}/progressions")
	DealReport progress(@PathVariable UUID partnerId, @PathVariable UUID dealId, @RequestBody Given given,
			Principal user) {
		deals.progress(partnerId, dealId, given.stage(), given.progressedOn(), user.getName(), "REST");
		return report(partnerId);
	}

	record Given(@Nullable String stage, @Nullable LocalDate progressedOn) {
	}

	record DealReport(List<Deal> deals) {
	}

}

package dev.runway.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.Certifications;
import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRights;
import dev.runway.certification.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a partner may sell, since when, and what is missing. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/selling-rights")
class SellingRightsController {

	private final Certifications certifications;

	private final SellingRights rights;

	SellingRightsController(Certifications certifications, SellingRights rights) {
		this.certifications = certifications;
		this.rights = rights;
	}

	@GetMapping
	SellingRightsReport report(@PathVariable UUID partnerId) {
		certifications.certificates(partnerId);
		var current = rights.current(partnerId);
		return new SellingRightsReport(rights.granted(partnerId),
				current.map(SellingRight::state).orElse(null), current.map(SellingRight::effectiveOn).orElse(null),
				current.map(SellingRight::reason).orElse(null),
				certifications.standing(partnerId).map(Standing::words).orElse(null), rights.history(partnerId));
	}

	/**
	 * The selling rights of a partner.
	 *
	 * @param state none when the partner never had the rights
	 * @param standing how many reps are certified today, once the partner's runway has started
	 */
	record SellingRightsReport(boolean maySell, SellingRight.@Nullable State state, @Nullable LocalDate since,
			@Nullable String reason, @Nullable String standing, List<SellingRight> history) {
	}

}

package dev.runway.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.MissingRole;
import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRights;
import dev.runway.partner.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a partner may sell, since when, and what is missing. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/selling-rights")
class SellingRightsController {

	private final PartnerDirectory partners;

	private final SellingRights rights;

	SellingRightsController(PartnerDirectory partners, SellingRights rights) {
		this.partners = partners;
		this.rights = rights;
	}

	/** Whether a partner may sell, since when, and what is missing. */
	@GetMapping
	SellingRightsReport readSellingRights(@PathVariable UUID partnerId) {
		var report = rights.report(partnerId);
		if (report.current() == null && report.standing() == null) {
			partners.known(partnerId);
		}
		var current = report.current();
		return new SellingRightsReport(report.granted(), current == null ? null : current.state(), report.since(),
				current == null ? null : current.reason(), report.standing() == null ? null : report.standing().words(),
				report.missing(), report.history());
	}

	/**
	 * The selling rights of a partner.
	 *
	 * @param state none when the partner never had the rights
	 * @param standing how many reps are certified today, once the partner's runway has started
	 * @param missing the roles of which too few are
	 */
	record SellingRightsReport(boolean maySell, SellingRight.@Nullable State state, @Nullable LocalDate since,
			@Nullable String reason, @Nullable String standing, List<MissingRole> missing, List<SellingRight> history) {
	}

}

package dev.runway.standing.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.api.Takes;
import dev.runway.partner.GivenPartner;
import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Tier;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.PartnerSigning;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerList;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStandings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Signs partners and lists them. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnerController {

	private final PartnerSigning signing;

	private final PartnerStandings standings;

	private final PartnerList partners;

	PartnerController(PartnerSigning signing, PartnerStandings standings, PartnerList partners) {
		this.signing = signing;
		this.standings = standings;
		this.partners = partners;
	}

	/**
	 * Signs a partner and opens its runway. Answers 201 for a partner that is new, and 200 for one that was signed under the
	 * same key before, of which nothing is changed.
	 */
	@PostMapping
	@Answers(value = { 201, 200 }, headers = "Location")
	ResponseEntity<PartnerStanding> signPartner(@RequestBody NewPartner partner, Recorded recorded) {
		var signed = signing.sign(partner.signature(), recorded);
		return ResponseEntity.status(signed.added() ? HttpStatus.CREATED : HttpStatus.OK)
			.location(URI.create("/api/v1/partners/" + signed.partnerId()))
			.body(standings.of(signed.partnerId()));
	}

	/** A page of the partners to which all that is given applies. */
	@GetMapping
	@Takes(judges = true)
	Page<ListedPartner> listPartners(HttpServletRequest request, Paging paging) {
		return partners.page(filter(request), paging);
	}

	/** A filter that cannot be read is a request that cannot. */
	private static PartnerFilter filter(HttpServletRequest request) {
		try {
			request.getParameterMap().forEach((name, values) -> PartnerFilter.value(name, values).orElseThrow(() -> new Refused(Refused.Kind.INVALID,
					"The parameter '%s' has no value; give it one, or leave it out.".formatted(name))));
			return PartnerFilter.of(request.getParameterMap(), "limit", "cursor");
		}
		catch (Refused unreadable) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, unreadable.getMessage());
		}
	}

	/**
	 * A partner that has signed.
	 *
	 * @param sourceSystem the system that knows the partner
	 * @param externalId how that system names it
	 * @param owner the user name of an active owner
	 * @param signedOn day 0 of the clock, at most two years ago
	 */
	record NewPartner(@Required @Nullable String sourceSystem, @Required @Nullable String externalId, @Required @Nullable String name,
			@Required @Nullable PartnerType type, @Required @Nullable Tier tier, @Required @Nullable String owner, @Required @Nullable LocalDate signedOn,
			@Required @Nullable String country, @Nullable String domain, @Nullable String path, @Nullable String timeZone,
			@Nullable String contactFirstName, @Nullable String contactLastName, @Nullable String contactEmail) {

		GivenPartner signature() {
			return new GivenPartner(new PartnerKey(stripped(sourceSystem), stripped(externalId)),
					new GivenProfile(name, domain, country, path, timeZone, contactFirstName, contactLastName, contactEmail),
					text(type), text(tier), owner, text(signedOn));
		}

		private static String stripped(@Nullable String text) {
			return text == null ? "" : text.strip();
		}

		private static @Nullable String text(@Nullable Object value) {
			return Optional.ofNullable(value).map(Object::toString).orElse(null);
		}

	}

}

package dev.runway.partner.web;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Cursor;
import dev.runway.api.IfMatch;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Tier;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists who answers for which partners, and hands one or all of them to somebody else. */
@RestController
@RequestMapping("/api/v1")
class HandOverController {

	private final Ownership ownership;

	private final PartnerDirectory partners;

	HandOverController(Ownership ownership, PartnerDirectory partners) {
		this.ownership = ownership;
		this.partners = partners;
	}

	/** A page of the partners of an owner. */
	@GetMapping("/owners/{userName}/partners")
	Page<OwnedPartner> listPartnersOfOwner(@PathVariable String userName, Paging paging) {
		var owner = ownership.owner(userName).userName();
		var after = paging.after().map(cursor -> cursor.uuid(0)).orElse(null);
		return Page.of(ownership.partnersOf(owner, after, paging.fetch()), paging, partner -> Cursor.of(partner.id()))
			.map(OwnedPartner::of);
	}

	/** Hands all partners of an owner to somebody else. */
	@PostMapping("/owners/{userName}/hand-over")
	HandedOver handOverAll(@PathVariable String userName, @RequestBody HandOver request, Recorded recorded) {
		return new HandedOver(ownership.handOverAll(userName, given(request.to(), "to"), request.reason(), recorded));
	}

	/** Who answers for a partner. */
	@Answers(headers = "ETag")
	@GetMapping("/partners/{partnerId}/owner")
	ResponseEntity<Answerable> readPartnerOwner(@PathVariable UUID partnerId) {
		var partner = partners.known(partnerId);
		return ResponseEntity.ok().eTag(partner.etag().toString()).body(new Answerable(partnerId, partner.owner()));
	}

	/** Hands a partner to somebody else. */
	@Answers(headers = "ETag")
	@PutMapping("/partners/{partnerId}/owner")
	ResponseEntity<Owned> handOverPartner(@PathVariable UUID partnerId, @RequestBody NewOwner request, IfMatch seen, Recorded recorded) {
		var changed = ownership.handOver(partnerId, given(request.owner(), "owner"), request.reason(), recorded, seen);
		var partner = partners.known(partnerId);
		return ResponseEntity.ok().eTag(partner.etag().toString()).body(new Owned(partnerId, partner.owner(), changed));
	}

	private static String given(@Nullable String owner, String field) {
		if (owner == null || owner.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, "Name the new owner in '%s'.".formatted(field));
		}
		return owner.strip();
	}

	/** Who gets all partners, and why. */
	record HandOver(@Required @Nullable String to, @Required @Nullable String reason) {
	}

	/** How many partners have another owner now. */
	record HandedOver(int handedOver) {
	}

	/** Who gets the partner, and why. */
	record NewOwner(@Required @Nullable String owner, @Required @Nullable String reason) {
	}

	/** Who answers for a partner. */
	record Answerable(UUID partnerId, String owner) {
	}

	/** Who answers for a partner, and whether this request has changed that. */
	record Owned(UUID partnerId, String owner, boolean changed) {
	}

	/** One of the partners of an owner. */
	record OwnedPartner(UUID partnerId, String name, PartnerType type, Tier tier, LocalDate signedOn) {

		static OwnedPartner of(Partner partner) {
			return new OwnedPartner(partner.id(), partner.name(), partner.type(), partner.tier(), partner.signedOn());
		}

	}

}

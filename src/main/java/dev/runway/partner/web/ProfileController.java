package dev.runway.partner.web;

import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.IfMatch;
import dev.runway.partner.GivenProfile;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerProfile;
import dev.runway.programme.Recorded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and takes what describes a partner and may change at any time without touching its runway. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/profile")
class ProfileController {

	private final PartnerDirectory partners;

	ProfileController(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** What describes a partner. */
	@Answers(headers = "ETag")
	@GetMapping
	ResponseEntity<PartnerProfile> readProfile(@PathVariable UUID partnerId) {
		return answer(partners.known(partnerId));
	}

	/** Takes the whole profile: what is left out is no longer known. The region stays that of the signing. */
	@Answers(headers = "ETag")
	@PutMapping
	ResponseEntity<PartnerProfile> putProfile(@PathVariable UUID partnerId, @RequestBody GivenProfile profile, IfMatch seen, Recorded recorded) {
		return answer(partners.describe(partnerId, profile, seen, recorded));
	}

	private static ResponseEntity<PartnerProfile> answer(Partner partner) {
		return ResponseEntity.ok().eTag(partner.etag().toString()).body(partner.profile());
	}

}

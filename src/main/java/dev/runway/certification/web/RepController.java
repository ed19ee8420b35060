package dev.runway.certification.web;

import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.GivenPerson;
import dev.runway.certification.GivenRep;
import dev.runway.certification.PartnerReps;
import dev.runway.certification.PersonalData;
import dev.runway.certification.PersonalDataOfReps;
import dev.runway.certification.Rep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reps of a partner, their certificates, and what Runway holds about each. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/reps")
class RepController {

	private static final String SOURCE = "REST";

	private final PartnerReps reps;

	private final Certifications certifications;

	private final PersonalDataOfReps personalData;

	RepController(PartnerReps reps, Certifications certifications, PersonalDataOfReps personalData) {
		this.reps = reps;
		this.certifications = certifications;
		this.personalData = personalData;
	}

	@GetMapping
	Reps all(@PathVariable UUID partnerId) {
		return new Reps(reps.of(partnerId));
	}

	@GetMapping("/{repId}")
	Rep one(@PathVariable UUID partnerId, @PathVariable UUID repId) {
		return reps.rep(partnerId, repId);
	}

	/** Adds a rep, or takes over what is given of one who is known. */
	@PostMapping
	ResponseEntity<Rep> add(@PathVariable UUID partnerId, @RequestBody GivenPerson given, Principal user) {
		var added = reps.add(partnerId, given, user.getName(), SOURCE);
		return added.isNew()
				? ResponseEntity.created(URI.create("/api/v1/partners/%s/reps/%s".formatted(partnerId, added.rep().id())))
					.body(added.rep())
				: ResponseEntity.ok(added.rep());
	}

	@PutMapping("/{repId}")
	Rep edit(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody GivenPerson given, Principal user) {
		return reps.edit(partnerId, repId, given, user.getName(), SOURCE);
	}

	@PostMapping("/{repId}/certificates")
	Certificate certify(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody Given given, Principal user) {
		return certifications.record(partnerId, repId, given.rep(), user.getName(), SOURCE);
	}

	@GetMapping("/{repId}/personal-data")
	PersonalData personalData(@PathVariable UUID partnerId, @PathVariable UUID repId) {
		return personalData.of(partnerId, repId);
	}

	@PostMapping("/{repId}/erasure")
	Rep erase(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody Erasure erasure, Principal user) {
		return personalData.erase(partnerId, repId, erasure.reason(), user.getName(), SOURCE);
	}

	record Reps(List<Rep> items) {
	}

	record Given(@Nullable String certificate, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn,
			@Nullable String certificateUrl) {

		GivenRep rep() {
			return new GivenRep(null, null, null, certificate, issuedOn, expiresOn, certificateUrl);
		}

	}

	record Erasure(@Nullable String reason) {
	}

}

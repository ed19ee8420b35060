package dev.runway.certification.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.IfMatch;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.GivenPerson;
import dev.runway.certification.GivenRep;
import dev.runway.certification.PartnerReps;
import dev.runway.certification.PersonalData;
import dev.runway.certification.PersonalDataOfReps;
import dev.runway.certification.Rep;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

	private final PartnerReps reps;

	private final Certifications certifications;

	private final PersonalDataOfReps personalData;

	RepController(PartnerReps reps, Certifications certifications, PersonalDataOfReps personalData) {
		this.reps = reps;
		this.certifications = certifications;
		this.personalData = personalData;
	}

	/** A page of the reps of a partner, also of those who left. */
	@GetMapping
	Page<Rep> listReps(@PathVariable UUID partnerId, Paging paging) {
		return reps.of(partnerId, paging);
	}

	/** One rep of a partner. */
	@Answers(headers = "ETag")
	@GetMapping("/{repId}")
	ResponseEntity<Rep> readRep(@PathVariable UUID partnerId, @PathVariable UUID repId) {
		return answer(reps.rep(partnerId, repId));
	}

	/** Adds a rep. Answers 201 for one who is new, and 200 for one who was known, of whom what is given is taken over. */
	@Answers(value = { 201, 200 }, headers = { "Location", "ETag" })
	@PostMapping
	ResponseEntity<Rep> addRep(@PathVariable UUID partnerId, @RequestBody GivenPerson rep, Recorded recorded) {
		var added = reps.add(partnerId, rep, recorded);
		return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
			.location(URI.create("/api/v1/partners/%s/reps/%s".formatted(partnerId, added.rep().id())))
			.eTag(added.rep().etag().toString())
			.body(added.rep());
	}

	/** Takes the whole rep: what is left out is no longer known, and without a day of leaving the rep is there. */
	@Answers(headers = "ETag")
	@PutMapping("/{repId}")
	ResponseEntity<Rep> putRep(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody GivenPerson rep, IfMatch seen,
			Recorded recorded) {
		return answer(reps.edit(partnerId, repId, rep, seen, recorded));
	}

	/** Records a certificate of a rep. */
	@PostMapping("/{repId}/certificates")
	Certificate certifyRep(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody GivenCertificate certificate, Recorded recorded) {
		return certifications.record(partnerId, repId, certificate.rep(), recorded);
	}

	/** All that Runway holds about a rep. */
	@GetMapping("/{repId}/personal-data")
	PersonalData readPersonalData(@PathVariable UUID partnerId, @PathVariable UUID repId) {
		return personalData.of(partnerId, repId);
	}

	/** Erases what names a rep; what they have reached stays, under a pseudonym. */
	@Answers(headers = "ETag")
	@PostMapping("/{repId}/erasure")
	ResponseEntity<Rep> eraseRep(@PathVariable UUID partnerId, @PathVariable UUID repId, @RequestBody Erasure erasure,
			Recorded recorded) {
		return answer(personalData.erase(partnerId, repId, erasure.reason(), recorded));
	}

	private static ResponseEntity<Rep> answer(Rep rep) {
		return ResponseEntity.ok().eTag(rep.etag().toString()).body(rep);
	}

	record GivenCertificate(@Required @Nullable String certificate, @Required @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn,
			@Nullable String certificateUrl) {

		GivenRep rep() {
			return new GivenRep(null, null, null, certificate, issuedOn, expiresOn, certificateUrl);
		}

	}

	record Erasure(@Required @Nullable String reason) {
	}

}

package dev.runway.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Required;
import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.GivenRep;
import dev.runway.certification.GivenReps;
import dev.runway.certification.Standing;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes certificates from the systems that issue them, and takes them back. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/certificates")
class CertificateController {

	private final Certifications certifications;

	CertificateController(Certifications certifications) {
		this.certifications = certifications;
	}

	/** Records certificates of the reps of a partner: all of them or, when something is wrong with one, none. */
	@PostMapping
	CertificateReport recordCertificates(@PathVariable UUID partnerId, @RequestBody GivenCertificates given, Recorded recorded) {
		certifications.record(partnerId, new GivenReps(given.reps()), recorded);
		return listCertificates(partnerId);
	}

	/** The certificates of a partner, and whether they are enough. */
	@GetMapping
	CertificateReport listCertificates(@PathVariable UUID partnerId) {
		var certificates = certifications.certificates(partnerId);
		var standing = certifications.standing(partnerId);
		return new CertificateReport(certificates, standing.map(Standing::met).orElse(false),
				standing.map(Standing::words).orElse(null));
	}

	/** Takes a certificate back. */
	@PostMapping("/{certificateId}/withdrawal")
	CertificateReport withdrawCertificate(@PathVariable UUID partnerId, @PathVariable UUID certificateId,
			@RequestBody Withdrawal withdrawal, Recorded recorded) {
		var on = Optional.ofNullable(withdrawal.withdrawnOn())
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, "Give the day of the withdrawal as withdrawnOn."));
		certifications.withdraw(partnerId, certificateId, on, Optional.ofNullable(withdrawal.reason()).orElse(""),
				recorded);
		return listCertificates(partnerId);
	}

	record GivenCertificates(@Required @Nullable List<@Nullable GivenRep> reps) {
	}

	record Withdrawal(@Required @Nullable LocalDate withdrawnOn, @Nullable String reason) {
	}

	/**
	 * The certificates of a partner.
	 *
	 * @param met whether enough reps are certified today
	 * @param standing the count per role in words, once the partner's runway has started
	 */
	record CertificateReport(List<Certificate> certificates, boolean met, @Nullable String standing) {
	}

}

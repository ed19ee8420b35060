package dev.runway.certification;

import java.time.LocalDate;

import dev.runway.partner.Refused;

/** When a certificate can be withdrawn: once, not before it was issued and not in the future. */
final class WithdrawalRule {

	private static final int MAX_REASON = 500;

	private WithdrawalRule() {
	}

	static void check(Certificate certificate, LocalDate on, String reason, LocalDate today) {
		if (certificate.withdrawnOn() != null) {
			throw new Refused(Refused.Kind.CONFLICT,
					"The certificate was withdrawn on %s already.".formatted(certificate.withdrawnOn()));
		}
		if (on.isBefore(certificate.issuedOn())) {
			throw invalid("%s is before the certificate was issued on %s.".formatted(on, certificate.issuedOn()));
		}
		if (on.isAfter(today)) {
			throw invalid("%s is in the future; today is %s.".formatted(on, today));
		}
		if (reason.isBlank() || reason.length() > MAX_REASON) {
			throw invalid("Give the reason in at most %d characters.".formatted(MAX_REASON));
		}
	}

	private static Refused invalid(String message) {
		return new Refused(Refused.Kind.INVALID, message);
	}

}

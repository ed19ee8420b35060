package dev.runway.certification;

import java.time.LocalDate;
import java.util.Optional;

import dev.runway.programme.Refused;

/** When a certificate can be withdrawn: once, not before it was issued and not in the future. */
final class WithdrawalRule {

	private WithdrawalRule() {
	}

	static void check(Certificate certificate, LocalDate on, String reason, LocalDate today) {
		if (certificate.withdrawnOn() != null) {
			throw new Refused(Refused.Kind.CONFLICT,
					"The certificate was withdrawn on %s already.".formatted(certificate.withdrawnOn()));
		}
		problem(certificate.issuedOn(), on, today).ifPresent(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		TextRule.reason(reason);
	}

	static Optional<String> problem(LocalDate issuedOn, LocalDate on, LocalDate today) {
		return on.isBefore(issuedOn)
				? Optional.of("%s is before the certificate was issued on %s.".formatted(on, issuedOn))
				: on.isAfter(today) ? Optional.of("%s is in the future; today is %s.".formatted(on, today)) : Optional.empty();
	}

}

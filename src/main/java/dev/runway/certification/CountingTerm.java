package dev.runway.certification;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the programme's list says of a certificate: whether it counts for its role, and in which days.
 *
 * @param listed whether it counts at all
 * @param from the first day on which it may count
 * @param until the last one, after which it is retired
 * @param replacedBy the certificate that takes its place
 */
record CountingTerm(boolean listed, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String replacedBy) {

	/** Of every certificate while the list is empty. */
	static final CountingTerm OPEN = new CountingTerm(true, null, null, null);

	/** Of a certificate that the list does not hold. */
	static final CountingTerm UNLISTED = new CountingTerm(false, null, null, null);

	/** What whoever records the certificate has to know of it, in a sentence; nothing where it counts as it is. */
	Optional<String> remark(String certificate, Role role, LocalDate issuedOn) {
		if (!listed) {
			return Optional.of("'%s' is not among the certificates that count for %s: it is kept and shown, and does not count.".formatted(certificate, role.plural()));
		}
		if (until != null) {
			return Optional.of("'%s' counts for %s until %s%s.".formatted(certificate, role.plural(), until, replacement().map(" and is %s then"::formatted).orElse("")));
		}
		return Optional.ofNullable(from)
			.filter(issuedOn::isBefore)
			.map(day -> "'%s' counts for %s from %s on.".formatted(certificate, role.plural(), day));
	}

	/** What becomes of it when it is retired, if something takes its place. */
	Optional<String> replacement() {
		return Optional.ofNullable(replacedBy).map("replaced by '%s'"::formatted);
	}

}

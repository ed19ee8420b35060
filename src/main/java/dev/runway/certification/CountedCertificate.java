package dev.runway.certification;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that the programme counts for a role.
 *
 * @param certificate its name as it is recorded
 * @param countsFrom the first day on which it counts; none for one that always has
 * @param countsUntil the last day, after which it is retired; none for one that goes on
 * @param replacedBy the certificate that takes its place
 */
public record CountedCertificate(String certificate, Role role, @Nullable LocalDate countsFrom, @Nullable LocalDate countsUntil,
		@Nullable String replacedBy) {

	/** A name as it is compared with others: neither case nor white space tells two apart. */
	public static String compared(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	CountingTerm term() {
		return new CountingTerm(true, countsFrom, countsUntil, replacedBy);
	}

}

package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the certified reps of a partner per role, each rep once, and says when they were enough. */
record Gate(Requirement requirement, List<Certificate> certificates) {

	int certified(Role role, LocalDate day) {
		return (int) certificates.stream()
			.filter(each -> each.role() == role && each.countsOn(day))
			.map(Certificate::repId)
			.distinct()
			.count();
	}

	boolean metOn(LocalDate day) {
		return Stream.of(Role.values()).allMatch(role -> certified(role, day) >= requirement.of(role));
	}

	/** The first day, not before the given one, on which the minimum was met; only a new certificate can meet it. */
	Optional<LocalDate> firstMet(LocalDate from, LocalDate until) {
		return Stream.concat(Stream.of(from), certificates.stream().map(Certificate::issuedOn))
			.filter(day -> !day.isBefore(from) && !day.isAfter(until))
			.sorted()
			.filter(this::metOn)
			.findFirst();
	}

	Standing standing(LocalDate from, LocalDate today) {
		return new Standing(requirement, certified(Role.SALES, today), certified(Role.SE, today),
				firstMet(from, today).orElse(null));
	}

}

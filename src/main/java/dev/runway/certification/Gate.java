package dev.runway.certification;

import java.time.LocalDate;
import java.util.Comparator;
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

	/** The first day, not before the given one, on which the minimum was met; only a certificate that begins to count can meet it. */
	Optional<LocalDate> firstMet(LocalDate from, LocalDate until) {
		return turningDays(from, until).filter(this::metOn).findFirst();
	}

	/** The day since which the minimum is missed, if it was met before. */
	Optional<LocalDate> missedSince(LocalDate today) {
		return metOn(today) ? Optional.empty()
				: turningDays(LocalDate.MIN.plusDays(1), today).filter(day -> !metOn(day) && metOn(day.minusDays(1)))
					.reduce((earlier, later) -> later);
	}

	/** The first day and each later one on which a certificate begins or ends to count, in order. */
	Stream<LocalDate> turningDays(LocalDate from, LocalDate until) {
		var turns = certificates.stream()
			.filter(each -> each.term().listed())
			.flatMap(each -> Stream.concat(Stream.of(each.beginsOn()), each.endsOn().stream()));
		return Stream.concat(Stream.of(from), turns)
			.filter(day -> !day.isBefore(from) && !day.isAfter(until))
			.sorted(Comparator.naturalOrder())
			.distinct();
	}

	/** Whether fewer reps than required are certified in its role once a certificate has run out, or just as many. */
	boolean isNeeded(Certificate certificate) {
		var required = requirement.of(certificate.role());
		return certificate.endsOn()
			.filter(end -> certificates.stream().noneMatch(each -> each.repId().equals(certificate.repId()) && each.countsOn(end)))
			.filter(end -> required > 0 && certified(certificate.role(), end) <= required)
			.isPresent();
	}

	/** The last day on which as many are certified as today, by what is planned: then a certificate ends or begins to count. */
	Optional<LocalDate> holdsUntil(LocalDate today) {
		var ends = certificates.stream().filter(each -> each.countsOn(today)).flatMap(each -> each.lastDay().stream());
		var begins = certificates.stream()
			.filter(each -> each.beginsOn().isAfter(today) && each.countsOn(each.beginsOn()))
			.map(each -> each.beginsOn().minusDays(1));
		return Stream.concat(ends, begins).min(Comparator.naturalOrder());
	}

	Standing standing(LocalDate from, LocalDate day) {
		return new Standing(requirement, certified(Role.SALES, day), certified(Role.SE, day),
				firstMet(from, day).orElse(null));
	}

}

package dev.runway.runway;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** On which days a milestone can have happened: not before the signature and not in the future. */
public final class OccurrenceRule {

	private OccurrenceRule() {
	}

	/** Says in whole sentences what is wrong with a day; an empty list means that it can be. */
	public static List<String> problems(@Nullable LocalDate occurredOn, LocalDate signedOn, LocalDate today) {
		if (occurredOn == null) {
			return List.of("Give the day on which it happened.");
		}
		return problems("%s".formatted(occurredOn), occurredOn, signedOn, today);
	}

	/** The same for one field of a form, which the sentences name. */
	public static List<String> problemsOf(String field, @Nullable LocalDate occurredOn, LocalDate signedOn, LocalDate today) {
		if (occurredOn == null) {
			return List.of("Give the day of %s.".formatted(field));
		}
		return problems("The day of %s, %s,".formatted(field, occurredOn), occurredOn, signedOn, today);
	}

	private static List<String> problems(String subject, LocalDate occurredOn, LocalDate signedOn, LocalDate today) {
		if (occurredOn.isBefore(signedOn)) {
			return List.of("%s is before the signing date %s.".formatted(subject, signedOn));
		}
		if (occurredOn.isAfter(today)) {
			return List.of("%s is in the future; today is %s.".formatted(subject, today));
		}
		return List.of();
	}

	/** The same for a runway, which may have ended. */
	public static List<String> problems(@Nullable LocalDate occurredOn, Runway runway, LocalDate today) {
		var problems = problems(occurredOn, runway.signedOn(), today);
		return problems.isEmpty() ? runway.ending()
			.map(Ending::endedOn)
			.filter(endedOn -> endedOn.isBefore(occurredOn))
			.map(endedOn -> List.of("The partnership ended on %s; what happened later does not count.".formatted(endedOn)))
			.orElse(List.of()) : problems;
	}

}

package dev.runway.deal;

import java.time.LocalDate;
import java.util.List;

import dev.runway.programme.Refused;

/** On which days something can have happened to a deal: not before the partner signed and not in the future. */
final class DayRule {

	private DayRule() {
	}

	static List<String> problems(String what, LocalDate on, LocalDate signedOn, LocalDate today) {
		if (on.isBefore(signedOn)) {
			return List.of("The day of %s, %s, is before the signing date %s.".formatted(what, on, signedOn));
		}
		if (on.isAfter(today)) {
			return List.of("The day of %s, %s, is in the future; today is %s.".formatted(what, on, today));
		}
		return List.of();
	}

	static void check(String what, LocalDate on, LocalDate signedOn, LocalDate today) {
		problems(what, on, signedOn, today).forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
	}

}

package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/** A rep as somebody describes them. Everything may be missing or wrong. */
public record GivenPerson(@Nullable String name, @Nullable String email, @Nullable String role,
		@Nullable LocalDate leftOn) {

	void refuseProblems(LocalDate today) {
		var problems = problems(today);
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
	}

	private List<String> problems(LocalDate today) {
		var problems = new ArrayList<>(new GivenRep(name, email, role, null, null, null, null).personProblems());
		if (Role.of(role).isEmpty()) {
			problems.add("Give the role, SALES or SE.");
		}
		if (leftOn != null && leftOn.isAfter(today)) {
			problems.add("%s, the day on which the rep left, is in the future; today is %s.".formatted(leftOn, today));
		}
		return problems;
	}

	/** A new rep, once nothing is wrong any more. */
	Rep rep() {
		return over(Rep.unknown(Role.of(role).orElseThrow()));
	}

	/** A known rep as they are described here, with what is not said left as it is. */
	Rep over(Rep known) {
		return known.with(TextRule.text(name).orElse(known.name()), TextRule.text(email).orElse(known.email()),
				Role.of(role).orElseThrow(), leftOn == null ? known.leftOn() : leftOn);
	}

	/** A known rep as they are described here, and no otherwise. */
	Rep inPlaceOf(Rep known) {
		return known.with(TextRule.text(name).orElse(null), TextRule.text(email).orElse(null), Role.of(role).orElseThrow(), leftOn);
	}

}

package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands before the gate on a day.
 *
 * @param salesReps how many sales reps are certified
 * @param salesEngineers how many sales engineers are certified
 * @param metOn the first day since the signature on which the minimum was met, whether or not it is met on that day
 */
public record Standing(Requirement required, int salesReps, int salesEngineers, @Nullable LocalDate metOn) {

	public boolean met() {
		return missing().isEmpty();
	}

	/** The roles of which too few reps are certified. */
	public List<MissingRole> missing() {
		return Stream.of(Role.values())
			.map(role -> new MissingRole(role, required.of(role), certified(role), required.of(role) - certified(role)))
			.filter(role -> role.missing() > 0)
			.toList();
	}

	/** The count per role for people, without a full stop. */
	public String words() {
		return "%s, %s are certified".formatted(Role.SALES.counted(salesReps, required.salesReps()),
				Role.SE.counted(salesEngineers, required.salesEngineers()));
	}

	int certified(Role role) {
		return switch (role) {
			case SALES -> salesReps;
			case SE -> salesEngineers;
		};
	}

}

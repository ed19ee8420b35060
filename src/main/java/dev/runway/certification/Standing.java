package dev.runway.certification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands before the gate today.
 *
 * @param salesReps how many sales reps are certified
 * @param salesEngineers how many sales engineers are certified
 * @param metOn the first day since the signature on which the minimum was met, whether or not it is met today
 */
public record Standing(Requirement required, int salesReps, int salesEngineers, @Nullable LocalDate metOn) {

	public boolean met() {
		return salesReps >= required.salesReps() && salesEngineers >= required.salesEngineers();
	}

	/** The count per role for people, without a full stop. */
	public String words() {
		return "%s, %s are certified".formatted(Role.SALES.counted(salesReps, required.salesReps()),
				Role.SE.counted(salesEngineers, required.salesEngineers()));
	}

}

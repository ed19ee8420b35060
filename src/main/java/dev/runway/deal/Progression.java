package dev.runway.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A registered deal moved to a later stage. */
public record Progression(String stage, LocalDate progressedOn) {

	private static final int MAX_STAGE = 100;

	/**
	 * Says in whole sentences what is wrong with a progression; an empty list means that it can be.
	 *
	 * @param registeredOn the day of the deal's registration, where it is known
	 * @param closedOn the day on which the deal was won, where it was
	 */
	public static List<String> problems(@Nullable String stage, @Nullable LocalDate progressedOn,
			@Nullable LocalDate registeredOn, @Nullable LocalDate closedOn, LocalDate today) {
		var problems = new ArrayList<String>();
		if (stage == null || stage.isBlank() || stage.length() > MAX_STAGE) {
			problems.add("Name the stage to which the deal moved in at most %d characters.".formatted(MAX_STAGE));
		}
		if (progressedOn == null) {
			problems.add("Give the day on which the deal moved to that stage.");
		}
		else if (registeredOn != null && progressedOn.isBefore(registeredOn)) {
			problems.add("The deal moved on %s, before it was registered on %s.".formatted(progressedOn, registeredOn));
		}
		else if (closedOn != null && progressedOn.isAfter(closedOn)) {
			problems.add("The deal moved on %s, after it was closed on %s.".formatted(progressedOn, closedOn));
		}
		else if (progressedOn.isAfter(today)) {
			problems.add("The deal moved on %s, in the future; today is %s.".formatted(progressedOn, today));
		}
		return problems;
	}

}

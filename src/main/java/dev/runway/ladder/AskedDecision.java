package dev.runway.ladder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A decision that a person was asked for.
 *
 * @param about the end of the clock or the day of the selling review that led to it
 * @param choice what was decided; none while it is open
 */
public record AskedDecision(Question question, LocalDate about, String decider, LocalDate openedOn, LocalDate dueOn,
		long processInstanceKey, @Nullable Choice choice, @Nullable String reason, @Nullable LocalDate extendTo) {

	public boolean open() {
		return choice == null;
	}

	/** What can come of a decision. */
	public enum Choice {

		END, EXTEND,

		/** Something else settled it before anybody decided. */
		SETTLED

	}

}

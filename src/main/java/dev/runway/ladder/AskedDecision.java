package dev.runway.ladder;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A decision that a person was asked for.
 *
 * @param about the end of the clock or the day of the selling review that led to it
 * @param choice what was decided; none while it is open
 */
public record AskedDecision(Question question, LocalDate about, String decider, LocalDate openedOn, LocalDate dueOn,
		long processInstanceKey, @Nullable Choice choice, @Nullable String reason, @Nullable LocalDate extendTo) {

	/** Whether this is what a person has decided. */
	boolean isDecidedAs(Answer answer) {
		return choice == Choice.END && "END".equals(answer.choice())
				|| choice == Choice.EXTEND && "EXTEND".equals(answer.choice()) && Objects.equals(extendTo, answer.extendTo());
	}

	/** What has come of it, in a sentence. */
	String settled() {
		return choice == Choice.SETTLED ? "There is nothing left to decide: %s.".formatted(reason)
				: "It is decided already: %s.".formatted(choice == Choice.END ? "end" : "extend to " + extendTo);
	}

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

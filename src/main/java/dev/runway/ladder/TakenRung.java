package dev.runway.ladder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A rung that an idle partner was put on.
 *
 * @param clockEndedOn the end of the clock that led to it
 * @param owner who answered for the partner then
 * @param evidence the partner's story as it stood
 * @param endsOn the last day of the rung: of the recovery time, or for the decision
 * @param processInstanceKey the instance of the ladder
 * @param tierBefore the tier before a demotion
 * @param tierAfter the tier after a demotion, the same at the lowest
 * @param plan what was planned as help
 * @param outcome what came of it; none while it is open
 */
public record TakenRung(Rung rung, LocalDate clockEndedOn, String owner, String reason, String evidence,
		LocalDate openedOn, LocalDate endsOn, long processInstanceKey, @Nullable Tier tierBefore, @Nullable Tier tierAfter,
		@Nullable HelpPlan plan, @Nullable LocalDate closedOn, @Nullable Outcome outcome) {

	public boolean open() {
		return outcome == null;
	}

	/** The tier before a demotion. */
	public Tier from() {
		return Objects.requireNonNull(tierBefore);
	}

	/** The tier after a demotion, the same at the lowest. */
	public Tier to() {
		return Objects.requireNonNull(tierAfter);
	}

	/** Whether it moved the partner down. */
	public boolean moved() {
		return tierBefore != tierAfter;
	}

	/** What came of a rung. */
	public enum Outcome {

		RECOVERED("the partner went live"),

		ELAPSED("its time has passed"),

		EXTENDED("the clock was given a new end"),

		ENDED("the partnership ended");

		private final String sentence;

		Outcome(String sentence) {
			this.sentence = sentence;
		}

		/** What happened, in words. */
		String sentence() {
			return sentence;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person decides about, with the evidence, as the form shows it.
 *
 * @param needed whether there is anything to decide now
 * @param askAt when it is to be asked again where there is nothing to decide yet; nothing else is there then
 * @param decider the user name of the person
 * @param earliestExtension the first day to which the partner's time can be extended
 */
public record Decision(boolean needed, @Nullable Instant askAt, @Nullable String decider, @Nullable Instant dueAt, @Nullable LocalDate dueOn,
		@Nullable String title, @Nullable String story, List<MilestoneLine> milestones, List<RungLine> rungs,
		@Nullable LocalDate earliestExtension) {

	static Decision notNeeded(@Nullable Instant askAt) {
		return new Decision(false, askAt, null, null, null, null, null, List.of(), List.of(), null);
	}

	/** A milestone as the evidence names it. */
	public record MilestoneLine(String milestone, @Nullable LocalDate reachedOn, LocalDate dueOn) {
	}

	/** A rung as the evidence names it. */
	public record RungLine(String rung, LocalDate openedOn, String outcome) {
	}

}

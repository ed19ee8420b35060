package dev.runway.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import dev.runway.ladder.OpenRung;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands on its runway today.
 *
 * @param day day N of the runway
 * @param clock the clock, once the process has planned it
 * @param firstDealTargetOn the day of the first-deal target as it was agreed last
 * @param rung the rung that is open, if one is
 * @param registrationRejectedOn the day on which the registration was rejected that had made the partner live, while no
 * other one stands
 */
public record PartnerStanding(UUID partnerId, String name, String owner, Tier tier, UUID runwayId, LocalDate signedOn,
		int day, State state, @Nullable ClockFace clock, @Nullable LocalDate firstDealTargetOn, List<MilestoneLine> milestones, @Nullable RungLine rung,
		@Nullable LocalDate registrationRejectedOn, @Nullable LocalDate endedOn) {

	/** The day on which it reached a milestone; none while that is open. */
	public @Nullable LocalDate reachedOn(Milestone milestone) {
		return milestones.stream().filter(line -> line.milestone() == milestone).map(MilestoneLine::reachedOn).filter(Objects::nonNull)
			.findFirst().orElse(null);
	}

	/** How far a partner has come. */
	public enum State {

		/** Signed; the process has not planned its dates yet. */
		STARTING,

		RUNNING,

		/** Not live yet, and the clock stands still until the day that it names. */
		PAUSED,

		LIVE, ACTIVATED, ENDED;

		/** The state for people. */
		public String label() {
			return this == RUNNING ? "not live yet" : name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The clock as people see it.
	 *
	 * @param originalEndsOn the date that every figure uses
	 * @param endsOn the date after extensions and pauses
	 * @param pausedUntil the day on which a paused clock runs again
	 * @param grace of a partner that was taken over, where the ladder waits for that and not for the end of the clock
	 */
	public record ClockFace(int days, LocalDate originalEndsOn, LocalDate endsOn, @Nullable LocalDate pausedUntil, @Nullable Grace grace) {
	}

	/** What a partner is given that Runway did not know from its signature on; it moves no clock. */
	public record Grace(LocalDate takenOverOn, LocalDate firstReviewOn) {
	}

	/** A milestone, when it is due and when it was reached. */
	public record MilestoneLine(Milestone milestone, String label, @Nullable Integer dueDay, @Nullable LocalDate dueOn,
			@Nullable LocalDate reachedOn) {
	}

	/** A rung with its dates. */
	public record RungLine(String rung, LocalDate openedOn, LocalDate endsOn) {

		static RungLine of(OpenRung rung) {
			return new RungLine(rung.name(), rung.openedOn(), rung.endsOn());
		}

	}

}

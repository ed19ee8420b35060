package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.runway.dashboard.drawing.Days;
import dev.runway.runway.Milestone;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStanding.ClockFace;
import org.jspecify.annotations.Nullable;

/**
 * The clock as it is read at a glance.
 *
 * @param headline where the partner is on it
 * @param left what that leaves, in a few words
 * @param used how much of it is used, as a length in SVG
 * @param over whether it has run out before the partner was live
 * @param notes what else there is to know about it
 */
record ClockPanel(String headline, String left, String used, boolean over, List<String> notes) {

	static ClockPanel of(PartnerStanding standing, LocalDate today) {
		var clock = standing.clock();
		return switch (standing.state()) {
			case STARTING -> new ClockPanel("Day %d".formatted(standing.day()), "The process is about to plan the dates.", "0%",
					false, List.of("They are here within a minute, once the engine has started the runway."));
			case RUNNING, PAUSED -> running(standing, clock == null ? new ClockFace(0, today, today, null, null) : clock, today);
			case LIVE -> stopped(standing, "Live", Milestone.FIRST_DEAL_REGISTERED);
			case ACTIVATED -> stopped(standing, "Activated", Milestone.FIRST_CLOSED_WON);
			case ENDED -> new ClockPanel("Ended", "The partnership ended on %s%s.".formatted(standing.endedOn(),
					standing.endedOn() == null ? "" : ", day " + day(standing, standing.endedOn())), "100%", false, moved(clock));
		};
	}

	private static ClockPanel running(PartnerStanding standing, ClockFace clock, LocalDate today) {
		var left = ChronoUnit.DAYS.between(today, clock.endsOn());
		var total = Math.max(1, ChronoUnit.DAYS.between(standing.signedOn(), clock.endsOn()));
		var notes = new ArrayList<String>();
		if (clock.pausedUntil() != null) {
			notes.add("Paused: the clock runs again on %s.".formatted(clock.pausedUntil()));
		}
		notes.addAll(moved(clock));
		if (clock.grace() != null) {
			notes.add("Taken over on %s, first reviewed on %s.".formatted(clock.grace().takenOverOn(), clock.grace().firstReviewOn()));
		}
		return new ClockPanel(left < 0 ? "Day %,d".formatted(standing.day()) : "Day %,d of %,d".formatted(standing.day(), total),
				left(left, clock.endsOn()),
				String.format(Locale.ROOT, "%.2f%%", Math.clamp(100.0 * standing.day() / total, 0, 100)), left < 0, notes);
	}

	private static String left(long days, LocalDate endsOn) {
		return days < 0 ? "The clock ran out %s ago, on %s.".formatted(Days.words(-days), endsOn)
				: days == 0 ? "Today, %s, is the last day.".formatted(endsOn)
						: "%s left, until %s.".formatted(Days.words(days), endsOn);
	}

	private static ClockPanel stopped(PartnerStanding standing, String word, Milestone milestone) {
		var notes = new ArrayList<String>();
		var clock = standing.clock();
		var live = standing.reachedOn(Milestone.FIRST_DEAL_REGISTERED);
		if (live != null && clock != null) {
			var day = day(standing, live);
			notes.add(day <= clock.days() ? "Live on day %d, within its %d days.".formatted(day, clock.days())
					: "Live on day %d, after its %d days: a miss in every figure.".formatted(day, clock.days()));
		}
		var open = standing.milestones()
			.stream()
			.filter(line -> line.milestone().ordinal() < Milestone.FIRST_DEAL_REGISTERED.ordinal() && line.reachedOn() == null)
			.count();
		if (open > 0) {
			notes.add("Out of order: %d of the milestones before it %s open, and chased.".formatted(open, open == 1 ? "is" : "are"));
		}
		if (standing.registrationRejectedOn() != null) {
			notes.add("The registration that made it live was rejected on %s, and no other one stands.".formatted(standing.registrationRejectedOn()));
		}
		var since = standing.reachedOn(milestone);
		return new ClockPanel(word, "Since %s%s; the clock has stopped.".formatted(since, since == null ? "" : ", day " + day(standing, since)),
				"100%", false, notes);
	}

	/** An extension or a pause moves the end, and no figure. */
	private static List<String> moved(@Nullable ClockFace clock) {
		return clock == null || clock.endsOn().equals(clock.originalEndsOn()) ? List.of()
				: List.of("Moved: it ended on %s originally, which every figure goes on using.".formatted(clock.originalEndsOn()));
	}

	private static long day(PartnerStanding standing, LocalDate day) {
		return ChronoUnit.DAYS.between(standing.signedOn(), day);
	}

}

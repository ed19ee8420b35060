package dev.runway.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import dev.runway.engine.TaskLinks;
import dev.runway.ladder.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What a stand-up says of one partner.
 *
 * @param clock how far its clock has come, such as "day 45 of 120", with extensions and pauses
 * @param clockEndedOn its last day, where it has run out
 * @param pausedUntil when a paused clock runs again
 * @param reached the milestones that are newly reached
 * @param due those that are due this week
 * @param overdue those that are open after their due day
 * @param rung the rung of the ladder on which it stands
 * @param rungEndsOn the last day of that rung
 */
public record PartnerLine(UUID partnerId, String name, String clock, @Nullable LocalDate clockEndedOn,
		@Nullable LocalDate pausedUntil, boolean live,
		List<MilestoneLine> reached, List<MilestoneLine> due, List<MilestoneLine> overdue, @Nullable String rung,
		@Nullable LocalDate rungEndsOn, NextAction next) {

	static PartnerLine of(Carried partner, Week week, LocalDate today) {
		return new PartnerLine(partner.partnerId(), partner.name(), clock(partner, today), clockEndedOn(partner, today),
				pausedUntil(partner, today), partner.live(),
				lines(partner, today, step -> step.newIn(week)), lines(partner, today, step -> step.dueIn(week, today)),
				lines(partner, today, step -> step.overdueOn(today)), partner.rung() == null ? null : partner.rung().label(),
				partner.rungEndsOn(), NextAction.of(partner));
	}

	/** Whether there is anything to say of it this week. */
	public boolean news() {
		return rung != null || !reached.isEmpty() || !due.isEmpty() || !overdue.isEmpty();
	}

	private static String clock(Carried partner, LocalDate today) {
		var end = endOfClock(partner);
		return end == null || today.isAfter(end) ? "day %,d".formatted(partner.day())
				: "day %,d of %,d".formatted(partner.day(), partner.day() + ChronoUnit.DAYS.between(today, end));
	}

	private static @Nullable LocalDate clockEndedOn(Carried partner, LocalDate today) {
		var end = endOfClock(partner);
		return end == null || !today.isAfter(end) ? null : end;
	}

	private static @Nullable LocalDate endOfClock(Carried partner) {
		return partner.clockDays() == null || partner.live() ? null : partner.clockEndsOn();
	}

	private static @Nullable LocalDate pausedUntil(Carried partner, LocalDate today) {
		return partner.pausedUntil() == null || partner.live() || !today.isBefore(partner.pausedUntil()) ? null
				: partner.pausedUntil();
	}

	private static List<MilestoneLine> lines(Carried partner, LocalDate today, Predicate<Step> chosen) {
		return partner.steps().stream()
			.filter(chosen)
			.map(step -> new MilestoneLine(partner.called(step.milestone()), step.open() ? step.dueOn() : step.reachedOn(),
					step.open() ? Math.max(0, step.daysLate(today)) : 0))
			.toList();
	}

	/**
	 * A milestone of the partner.
	 *
	 * @param day when it was reached, or when it is due while it is open
	 * @param daysLate for how many days it has been late
	 */
	public record MilestoneLine(String name, @Nullable LocalDate day, long daysLate) {

		/** How late it is, in words. */
		public String late() {
			return daysLate == 1 ? "1 day late" : "%,d days late".formatted(daysLate);
		}

	}

	/**
	 * What is to be done next.
	 *
	 * @param path leads to the task; none where nobody has one yet
	 */
	public record NextAction(String words, @Nullable String path) {

		static NextAction of(Carried partner) {
			if (partner.clockDays() == null) {
				return new NextAction("Being set up", null);
			}
			if (partner.rung() == Rung.HELP && !partner.planned()) {
				return to(partner, "Plan help", "HELP");
			}
			if (partner.rung() == Rung.DECIDE) {
				return to(partner, "End or extend", "DECISION");
			}
			var steps = partner.next();
			if (steps.isEmpty()) {
				return new NextAction("Nothing is left", null);
			}
			var names = String.join(" and ", steps.stream().map(step -> partner.called(step.milestone())).toList());
			return to(partner, "%s (due %s)".formatted(names, steps.getFirst().dueOn()),
					steps.size() == 1 ? steps.getFirst().milestone().name() : "NEXT");
		}

		private static NextAction to(Carried partner, String words, String step) {
			return new NextAction(words, TaskLinks.step(partner.runwayId(), step).toString());
		}

	}

}

package dev.runway.dashboard.myday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.dashboard.drawing.Days;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.ListedPartner.OpenMilestone;

/**
 * A partner of somebody's day, with what is to be said of it there.
 *
 * @param words what it is about
 * @param when how far away the day of it is
 * @param late whether that has passed
 */
record DayLine(UUID partnerId, String name, String words, String when, boolean late) {

	/** With what falls due up to a day. */
	static DayLine due(ListedPartner partner, LocalDate today, LocalDate until) {
		var due = partner.open().stream().filter(open -> isDue(open, today, until)).toList();
		var first = firstDue(partner, today, until);
		return new DayLine(partner.partnerId(), partner.name(), due.stream().map(open -> partner.called(open.milestone())).collect(Collectors.joining(", ")),
				first.equals(today) ? "today" : "in " + Days.words(ChronoUnit.DAYS.between(today, first)), false);
	}

	/** The first day from today up to a day on which something falls due. */
	static LocalDate firstDue(ListedPartner partner, LocalDate today, LocalDate until) {
		return partner.open().stream().filter(open -> isDue(open, today, until)).map(OpenMilestone::dueOn).min(LocalDate::compareTo).orElse(until);
	}

	/** With the milestone that has been late for longest. */
	static DayLine late(ListedPartner partner) {
		var worst = partner.late().getFirst();
		var others = partner.late().size() - 1;
		return new DayLine(partner.partnerId(), partner.name(), partner.called(worst.milestone()) + (others == 0 ? "" : " and %d more".formatted(others)),
				Days.words(worst.daysLate()) + " late", true);
	}

	/** That it went live. */
	static DayLine live(ListedPartner partner, LocalDate today) {
		var on = partner.liveOn() == null ? today : partner.liveOn();
		var ago = ChronoUnit.DAYS.between(on, today);
		return new DayLine(partner.partnerId(), partner.name(), "Live on day %,d".formatted(ChronoUnit.DAYS.between(partner.signedOn(), on)),
				ago == 0 ? "today" : ago == 1 ? "yesterday" : Days.words(ago) + " ago", false);
	}

	/** That its clock runs out. */
	static DayLine ending(ListedPartner partner, LocalDate today) {
		int day = Objects.requireNonNull(partner.day(), "It is on the clock");
		var left = partner.clockEndsOn() == null ? 0 : ChronoUnit.DAYS.between(today, partner.clockEndsOn());
		return new DayLine(partner.partnerId(), partner.name(), "Day %,d of %,d".formatted(day, day + left),
				left == 0 ? "last day today" : Days.words(left) + " left", left == 0);
	}

	private static boolean isDue(OpenMilestone open, LocalDate today, LocalDate until) {
		var due = open.dueOn();
		return due != null && !due.isBefore(today) && !due.isAfter(until);
	}

}

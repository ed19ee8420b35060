package dev.runway.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a partner: when it is due, and when it was reached.
 *
 * @param toldLate whether it was reached earlier than what is new this week, and Runway heard of it only now
 */
record Step(Milestone milestone, @Nullable LocalDate dueOn, @Nullable LocalDate reachedOn, boolean toldLate) {

	boolean open() {
		return reachedOn == null;
	}

	boolean newIn(Week week) {
		return reachedOn != null && (toldLate || !reachedOn.isBefore(week.newFrom()));
	}

	boolean overdueOn(LocalDate today) {
		return open() && dueOn != null && dueOn.isBefore(today);
	}

	boolean dueIn(Week week, LocalDate today) {
		return open() && dueOn != null && !dueOn.isBefore(today) && !dueOn.isAfter(week.sunday());
	}

	long daysLate(LocalDate today) {
		return dueOn == null ? 0 : ChronoUnit.DAYS.between(dueOn, today);
	}

}

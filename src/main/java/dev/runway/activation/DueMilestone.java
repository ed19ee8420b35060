package dev.runway.activation;

import java.time.LocalDate;

import dev.runway.runway.Milestone;

/**
 * An open milestone whose reminder's day has come.
 *
 * @param daysLate whole days since the due day; zero or less while there is still time
 */
public record DueMilestone(Milestone milestone, LocalDate dueOn, int daysLate) {

	public boolean overdue() {
		return daysLate > 0;
	}

}

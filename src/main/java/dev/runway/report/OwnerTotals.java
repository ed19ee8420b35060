package dev.runway.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one owner carries, counted.
 *
 * @param active whether the owner has not left
 * @param load partners with an open runway
 * @param capacity how many are enough
 * @param reached milestones that are newly reached
 * @param due milestones that are due this week
 * @param overdue milestones that are open after their due day
 * @param help partners on the first rung of the ladder
 * @param demote partners on the second
 * @param decide partners on the third
 * @param news partners of whom there is anything to say
 * @param oldest the partner that has been idle longest
 */
public record OwnerTotals(String owner, String name, boolean active, int load, @Nullable Integer capacity, int reached, int due,
		int overdue, int help, int demote, int decide, int news, @Nullable OldestIdle oldest) {

	public int onLadder() {
		return help + demote + decide;
	}

	public boolean overCapacity() {
		return capacity != null && load > capacity;
	}

	/** A partner that is not live, and the day of its clock. */
	public record OldestIdle(UUID partnerId, String name, int day) {
	}

}

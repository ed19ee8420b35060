package dev.runway.report;

import java.time.LocalDate;

/**
 * The stand-up of a week was sent to the owners.
 *
 * @param monday with which the week begins
 * @param reached how many milestones are newly reached
 * @param due how many are due in the week
 * @param overdue how many are open after their due day
 * @param onLadder how many partners are on the rescue ladder
 */
public record StandUpSent(LocalDate monday, int reached, int due, int overdue, int onLadder) {

	static StandUpSent of(StandUp standUp) {
		var owners = standUp.sections().stream().map(StandUp.Section::owner).toList();
		return new StandUpSent(standUp.week().monday(), owners.stream().mapToInt(OwnerTotals::reached).sum(),
				owners.stream().mapToInt(OwnerTotals::due).sum(), owners.stream().mapToInt(OwnerTotals::overdue).sum(),
				owners.stream().mapToInt(OwnerTotals::onLadder).sum());
	}

}

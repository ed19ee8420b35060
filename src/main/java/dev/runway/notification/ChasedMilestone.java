package dev.runway.notification;

import java.time.LocalDate;

import dev.runway.activation.DueMilestone;
import dev.runway.runway.ClockWords;
import dev.runway.runway.Milestone;
import dev.runway.runway.Targets;

/**
 * An open milestone as a mail tells of it.
 *
 * @param name what the milestone is called for this partner
 * @param dueDay the due day on the clock, in words
 * @param late how late it is, in words; empty while there is still time
 * @param missing what is missing, in a sentence
 * @param byOperations whether partner operations do it
 * @param link where the reader can do it; empty where the task is somebody else's
 */
record ChasedMilestone(String name, LocalDate dueOn, String dueDay, int daysLate, String late, String missing,
		boolean byOperations, String link) {

	static ChasedMilestone of(DueMilestone due, Targets targets, String link) {
		var milestone = due.milestone();
		return new ChasedMilestone(name(milestone, targets),
				due.dueOn(), ClockWords.due(targets.dueDay(milestone), targets.clockDays()), due.daysLate(), due.overdue() ? late(due.daysLate()) : "", missing(milestone, targets),
				milestone == Milestone.AGREEMENT_SIGNED, link);
	}

	/** What a milestone is called for a partner. */
	static String name(Milestone milestone, Targets targets) {
		return milestone == Milestone.FIRST_DEAL_REGISTERED ? targets.gate() : milestone.label();
	}

	/** How late something is. */
	static String late(int days) {
		return days == 1 ? "1 day late" : days + " days late";
	}

	private static String missing(Milestone milestone, Targets targets) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> "Done when the contract is executed and the portal access is set up.";
			case ONBOARDING_DONE ->
				"Done when the partner's reps have their portal log-ins, the kickoff was held and the first content path is assigned.";
			case CERTIFICATION_DONE -> "Done when at least %s and %s are certified.".formatted(
					count(targets.salesReps(), "sales rep"), count(targets.salesEngineers(), "sales engineer"));
			case JOINT_PLAN_SIGNED -> "Done when the one-page joint plan is complete and both sides have signed it.";
			case FIRST_DEAL_REGISTERED ->
				"Done when the deal is registered with its name, its customer and the day; it may be at an early stage.";
			case FIRST_CLOSED_WON -> "Done when the first deal is won and its revenue is booked.";
		};
	}

	private static String count(int number, String noun) {
		return number == 1 ? "1 " + noun : number + " " + noun + "s";
	}

}

package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.partner.PersonNames;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.JointPlan;
import dev.runway.plan.RecordedPlan;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Runway;

/**
 * A joint plan as it is read and printed.
 *
 * @param agreedOn the day of the agreement that it belongs to
 * @param goal what the first deal is called for this partner, and until when it is to be there
 * @param targets the first-deal targets, the first one first
 * @param recorded by whom it was recorded, and when
 */
record PlanSheet(JointPlan plan, LocalDate agreedOn, String goal, List<String> targets, String recorded) {

	/** So much text fits on a sheet in small letters, and in very small ones alone. */
	private static final int MUCH = 2_000, VERY_MUCH = 5_500;

	/** So many letters take as much room as a line that is not filled. */
	private static final int LINE = 60;

	static PlanSheet of(RecordedPlan recorded, Runway runway, List<FirstDealTarget> targets, PersonNames people, ProgrammeCalendar calendar) {
		return new PlanSheet(SellingSection.withoutAddresses(recorded.plan()), runway.signedOn(), goal(recorded.plan().signedOn(), runway, targets),
				targets.stream().map(PlanSheet::words).toList(),
				"Recorded by %s on %s.".formatted(people.name(recorded.recordedBy()), calendar.dateOf(recorded.recordedAt())));
	}

	/** In which letters it fits on a sheet of paper. */
	public String letters() {
		var length = Stream.of(plan.targetAccounts(), plan.valueProposition(), plan.dealRegistration(), plan.attributionRules())
			.mapToInt(text -> text.length() + LINE * (int) text.lines().count())
			.sum();
		return length > VERY_MUCH ? "plan-tiny" : length > MUCH ? "plan-small" : "";
	}

	/** No goal lies in the past of its plan: a target that had passed and was not renewed is said to have passed. */
	private static String goal(LocalDate signedOn, Runway runway, List<FirstDealTarget> targets) {
		var gate = runway.targets().gate();
		if (targets.isEmpty()) {
			return gate;
		}
		var target = targets.getLast();
		return target.passedAt(signedOn)
				? "%s; no day is agreed: the target of %s (week %d) had passed when the plan was signed".formatted(gate, target.targetOn(), target.weeks())
				: "%s by %s, %d weeks after the signature".formatted(gate, target.targetOn(), target.weeks());
	}

	private static String words(FirstDealTarget target) {
		return "%s (week %d), from %s on".formatted(target.targetOn(), target.weeks(), target.effectiveOn());
	}

}

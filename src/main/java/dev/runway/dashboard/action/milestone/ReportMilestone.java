package dev.runway.dashboard.action.milestone;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReports;
import dev.runway.runway.ReportedMilestone;
import dev.runway.standing.PartnerStanding.MilestoneLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records a milestone that a partner has reached. */
@Controller
@RequestMapping("/partners/{partnerId}/milestone")
class ReportMilestone extends PartnerAction {

	private final MilestoneReports facts;

	private final ProgrammeCalendar calendar;

	ReportMilestone(ActionDesk desk, MilestoneReports facts, ProgrammeCalendar calendar) {
		super(desk, Place.MILESTONES, "Report a milestone");
		this.facts = facts;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !open(subject).isEmpty();
	}

	@Override
	protected ActionForm form(Subject subject) {
		var open = open(subject);
		return new ActionForm("Report a milestone of %s".formatted(subject.name()),
				"It counts from the day on which it happened, and is recorded once: it cannot be taken back. Its task, where one is open, ends by itself.",
				"Report the milestone", subject.page(),
				List.of(ActionField.choice("milestone", "Milestone", open.stream().map(line -> new Choice(line.milestone().name(), line.label())).toList())
					.of(open.getFirst().milestone()),
						ActionField.day("occurredOn", "Happened on", subject.standing().signedOn(), calendar.today()),
						ActionField.text("evidence", "What shows it", ReportedMilestone.MAX_EVIDENCE).hint("Such as the number of the contract. It stays on the partner's timeline.")
							.optional()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var known = ReportedMilestone.of(typed.oneOf(Milestone.class, "milestone"), typed.day("occurredOn"), typed.text("evidence"));
		return (facts.report(subject.id(), known, recorded) ? "“%s” is recorded for %s." : "“%s” was recorded for %s before; nothing was changed.")
			.formatted(known.milestone().label(), known.occurredOn());
	}

	private static List<MilestoneLine> open(Subject subject) {
		return subject.standing().milestones().stream().filter(line -> line.reachedOn() == null).toList();
	}

}

package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.dashboard.drawing.Days;
import dev.runway.engine.TaskLinks;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Help;
import dev.runway.ladder.Ladder;
import dev.runway.ladder.Question;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStanding.MilestoneLine;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a partner's people have to do next, each with the way to its task. */
@Component
class NextSteps {

	private final Decisions decisions;

	private final Ladder ladder;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	NextSteps(Decisions decisions, Ladder ladder, PersonNames people, ProgrammeCalendar calendar) {
		this.decisions = decisions;
		this.ladder = ladder;
		this.people = people;
		this.calendar = calendar;
	}

	/** The decision that is asked for, the plan of help that is, and the milestones at which the partner stands. */
	List<Step> of(PartnerStanding standing) {
		if (standing.state() == State.ENDED || standing.state() == State.STARTING) {
			return List.of();
		}
		var steps = new ArrayList<Step>();
		Stream.of(Question.values())
			.flatMap(question -> decisions.pending(standing.runwayId(), question).stream())
			.map(asked -> decision(standing, asked))
			.forEach(steps::add);
		ladder.helpToPlan(standing.runwayId()).map(help -> help(standing, help)).ifPresent(steps::add);
		var reached = standing.milestones().stream().filter(line -> line.reachedOn() != null).map(MilestoneLine::milestone).toList();
		standing.milestones()
			.stream()
			.filter(line -> line.milestone().isNextAfter(reached))
			.map(line -> milestone(standing, line))
			.forEach(steps::add);
		return steps;
	}

	private Step decision(PartnerStanding standing, AskedDecision asked) {
		return step(standing, "DECISION", "Decide: end the partnership or extend it", asked.dueOn(), people.name(asked.decider()));
	}

	private Step help(PartnerStanding standing, Help help) {
		return step(standing, "HELP", "Plan help: name an account executive, what is done and by when", help.dueOn(),
				people.name(standing.owner()));
	}

	private Step milestone(PartnerStanding standing, MilestoneLine line) {
		return step(standing, line.milestone().name(), line.label(), line.dueOn(),
				line.milestone() == Milestone.AGREEMENT_SIGNED ? "partner operations" : people.name(standing.owner()));
	}

	private Step step(PartnerStanding standing, String task, String title, @Nullable LocalDate dueOn, String who) {
		return new Step(title, TaskLinks.step(standing.runwayId(), task).toString(), who, dueOn,
				dueOn == null ? "" : Days.until(dueOn, calendar.today()), dueOn != null && dueOn.isBefore(calendar.today()));
	}

	/**
	 * Something to do.
	 *
	 * @param task the way to the task
	 * @param who is to do it
	 * @param when how far away its due day is
	 */
	record Step(String title, String task, String who, @Nullable LocalDate dueOn, String when, boolean late) {
	}

}

package dev.runway.activation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.RunwayDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is behind and when they are to be chased, from the facts as they stand now. */
@Service
@Transactional(readOnly = true)
public class Chasing {

	private final RunwayDirectory runways;

	private final Clocks clocks;

	private final Chases chases;

	private final ProgrammeCalendar calendar;

	Chasing(RunwayDirectory runways, Clocks clocks, Chases chases, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.clocks = clocks;
		this.chases = chases;
		this.calendar = calendar;
	}

	/** Says whether a milestone is to be chased now, later or no more, and at which level of the escalation policy. */
	@Transactional
	public ChaseCheck assess(UUID runwayId, Milestone milestone) {
		var known = chases.find(runwayId, milestone);
		var level = known.map(Chases.Next::level).orElse(0);
		if (!open(runwayId).contains(milestone)) {
			return new ChaseCheck(ChaseCheck.Verdict.REACHED, level, calendar.now());
		}
		if (known.filter(next -> !clocks.due(next.at())).isPresent()) {
			return new ChaseCheck(ChaseCheck.Verdict.WAIT, level, known.get().at());
		}
		var check = rule(runwayId, milestone).check(level, calendar);
		if (check.level() > level) {
			chases.advance(runwayId, milestone, new Chases.Next(check.level(), check.chaseAt()));
		}
		return known.filter(next -> next.level() == check.level()).map(next -> check.dueSince(next.at())).orElse(check);
	}

	/**
	 * Notes that a level goes out on a day, in the transaction of its mails, and says whether it had not before.
	 *
	 * @param afterDays how many days later the next level comes: after the due day for the reminder, after the mail for others
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean take(UUID runwayId, Milestone milestone, int level, LocalDate mailedOn, int afterDays) {
		var next = rule(runwayId, milestone).next(level, mailedOn, afterDays, calendar);
		return chases.advance(runwayId, milestone, new Chases.Next(level + 1, next));
	}

	/** The open milestones of a runway that are late or fall due soon on a day, the first due day first. */
	public List<DueMilestone> due(UUID runwayId, LocalDate today) {
		var runway = runways.runway(runwayId);
		return open(runwayId).stream()
			.filter(milestone -> !runway.remindOn(milestone).isAfter(today))
			.map(milestone -> new DueMilestone(milestone, runway.dueOn(milestone),
					calendar.dayOf(runway.dueOn(milestone), today)))
			.sorted(Comparator.comparing(DueMilestone::dueOn))
			.toList();
	}

	/** The milestones that are still wanted: none of them once the runway has ended. */
	private List<Milestone> open(UUID runwayId) {
		if (runways.runway(runwayId).ended()) {
			return List.of();
		}
		var reached = runways.reached(runwayId);
		return Stream.of(Milestone.values()).filter(milestone -> !reached.contains(milestone)).toList();
	}

	private ChaseRule rule(UUID runwayId, Milestone milestone) {
		return ChaseRule.of(runways.runway(runwayId), milestone, clocks.pausedUntil(runwayId));
	}

}

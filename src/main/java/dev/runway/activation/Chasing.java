package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is behind and when they are to be chased, from the facts as they stand now. */
@Service
@Transactional(readOnly = true)
public class Chasing {

	private final Activation activation;

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	Chasing(Activation activation, Clocks clocks, ProgrammeCalendar calendar) {
		this.activation = activation;
		this.clocks = clocks;
		this.calendar = calendar;
	}

	/** Says whether a milestone is to be chased at a level of the escalation policy now, later or no more. */
	public ChaseCheck assess(UUID runwayId, Milestone milestone, int level) {
		if (!open(runwayId).contains(milestone)) {
			return new ChaseCheck(ChaseCheck.Verdict.REACHED, level, calendar.now());
		}
		return rule(runwayId, milestone).check(level, calendar);
	}

	/** When the level after one that was mailed on a day comes. */
	public Instant next(UUID runwayId, Milestone milestone, int level, LocalDate mailedOn, int afterDays) {
		return rule(runwayId, milestone).next(level, mailedOn, afterDays, calendar);
	}

	/** The open milestones of a runway that are late or fall due soon on a day, the first due day first. */
	public List<DueMilestone> due(UUID runwayId, LocalDate today) {
		var runway = activation.runway(runwayId);
		return open(runwayId).stream()
			.filter(milestone -> !runway.remindOn(milestone).isAfter(today))
			.map(milestone -> new DueMilestone(milestone, runway.dueOn(milestone),
					calendar.dayOf(runway.dueOn(milestone), today)))
			.sorted(Comparator.comparing(DueMilestone::dueOn))
			.toList();
	}

	/** The milestones that are still wanted: none of them once the runway has ended. */
	private List<Milestone> open(UUID runwayId) {
		if (activation.runway(runwayId).ended()) {
			return List.of();
		}
		var reached = activation.reached(runwayId);
		return Stream.of(Milestone.values()).filter(milestone -> !reached.contains(milestone)).toList();
	}

	private ChaseRule rule(UUID runwayId, Milestone milestone) {
		var runway = activation.runway(runwayId);
		return new ChaseRule(runwayId, runway.remindOn(milestone), runway.dueOn(milestone), runway.trackedSince(),
				clocks.pausedUntil(runwayId));
	}

}

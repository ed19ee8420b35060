package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.runway.Runway;

/**
 * When an open milestone is chased, by its days alone. Level 0 is the reminder before the due day; from level 1 on the
 * milestone is late, and its first mail goes out on a morning after the due day.
 *
 * @param trackedSince since when Runway has known the partner: nothing dated before is mailed
 * @param pausedUntil the day on which a paused clock runs again: nobody is chased before
 */
record ChaseRule(UUID runwayId, LocalDate remindOn, LocalDate dueOn, LocalDate trackedSince,
		Optional<LocalDate> pausedUntil) {

	static ChaseRule of(Runway runway, Milestone milestone, Optional<LocalDate> pausedUntil) {
		return new ChaseRule(runway.id(), runway.remindOn(milestone), runway.dueOn(milestone), runway.trackedSince(), pausedUntil);
	}

	/** The day on which an open task begins to be chased. */
	LocalDate beginsOn() {
		return remindOn.isBefore(trackedSince) ? lateFrom() : remindOn;
	}

	ChaseCheck check(int level, ProgrammeCalendar calendar) {
		var earliest = earliest(calendar.today());
		if (level == 0 && !earliest.isAfter(dueOn) && !remindOn.isBefore(trackedSince)) {
			return chaseFrom(earliest, 0, calendar);
		}
		var late = earliest.isAfter(lateFrom()) ? earliest : lateFrom();
		return level == 0 ? firstLate(late, calendar) : chaseFrom(late, level, calendar);
	}

	/** The next mail after one of a level: the reminder's is counted from the due day, the others' from the day they went out. */
	Instant next(int level, LocalDate mailedOn, int afterDays, ProgrammeCalendar calendar) {
		return calendar.mailTimeOf((level == 0 ? dueOn : mailedOn).plusDays(afterDays), runwayId);
	}

	private LocalDate earliest(LocalDate today) {
		return pausedUntil.filter(day -> day.isAfter(today)).orElse(today);
	}

	private ChaseCheck chaseFrom(LocalDate day, int level, ProgrammeCalendar calendar) {
		return day.isAfter(calendar.today())
				? new ChaseCheck(ChaseCheck.Verdict.WAIT, level, calendar.mailTimeOf(day, runwayId))
				: chaseNow(level, calendar);
	}

	/** On the day on which chasing begins it has been due since that morning, however late the engine was. */
	private ChaseCheck chaseNow(int level, ProgrammeCalendar calendar) {
		var today = calendar.today();
		return new ChaseCheck(ChaseCheck.Verdict.CHASE, level,
				today.equals(beginsOn()) ? calendar.mailTimeOf(today, runwayId) : calendar.now());
	}

	/** Nobody is mailed in the middle of a day because a task was opened then, unless it is the day on which chasing begins. */
	private ChaseCheck firstLate(LocalDate day, ProgrammeCalendar calendar) {
		var at = calendar.mailTimeOf(day, runwayId);
		if (calendar.now().isBefore(at)) {
			return new ChaseCheck(ChaseCheck.Verdict.WAIT, 1, at);
		}
		return day.equals(beginsOn()) ? new ChaseCheck(ChaseCheck.Verdict.CHASE, 1, at)
				: new ChaseCheck(ChaseCheck.Verdict.WAIT, 1, calendar.mailTimeOf(day.plusDays(1), runwayId));
	}

	/** The first day on which the milestone is late to us. */
	private LocalDate lateFrom() {
		return (dueOn.isAfter(trackedSince) ? dueOn : trackedSince).plusDays(1);
	}

}

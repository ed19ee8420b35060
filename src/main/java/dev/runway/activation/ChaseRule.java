package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When an open milestone is chased, by its days alone. Level 0 is the reminder before the due day; from level 1 on the
 * milestone is late, and its first mail goes out on a morning after the due day.
 *
 * @param trackedSince since when Runway has known the partner: nothing dated before is mailed
 * @param pausedUntil the day on which a paused clock runs again: nobody is chased before
 */
record ChaseRule(UUID runwayId, LocalDate remindOn, LocalDate dueOn, LocalDate trackedSince,
		Optional<LocalDate> pausedUntil) {

	ChaseCheck check(int level, ProgrammeCalendar calendar) {
		var earliest = earliest(calendar.today());
		if (level == 0 && !earliest.isAfter(dueOn) && !remindOn.isBefore(trackedSince)) {
			return chaseFrom(earliest, 0, calendar);
		}
		var late = Collections.max(Stream.of(earliest, dueOn.plusDays(1), trackedSince.plusDays(1)).toList());
		return level == 0 ? new ChaseCheck(ChaseCheck.Verdict.WAIT, 1, mailTimeFrom(late, calendar))
				: chaseFrom(late, level, calendar);
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
				: new ChaseCheck(ChaseCheck.Verdict.CHASE, level, calendar.now());
	}

	/** The first mail time of a day or later that is not over. */
	private Instant mailTimeFrom(LocalDate day, ProgrammeCalendar calendar) {
		var at = calendar.mailTimeOf(day, runwayId);
		return at.isBefore(calendar.now()) ? calendar.mailTimeOf(day.plusDays(1), runwayId) : at;
	}

}

package dev.runway.tasks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops drafts that nobody has gone on with for 30 days, and what was kept beside them. */
@Component
class Housekeeping {

	private static final Duration KEPT = Duration.ofDays(30);

	private final Drafts drafts;

	private final Completions completions;

	private final Snapshots snapshots;

	private final ProgrammeCalendar calendar;

	Housekeeping(Drafts drafts, Completions completions, Snapshots snapshots, ProgrammeCalendar calendar) {
		this.drafts = drafts;
		this.completions = completions;
		this.snapshots = snapshots;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@SchedulerLock(name = "drafts")
	void dropOld() {
		var until = calendar.now().minus(KEPT);
		drafts.dropOlderThan(until);
		completions.dropOlderThan(until);
		snapshots.dropOlderThan(until);
	}

}

package dev.runway.intake;

import java.time.Clock;
import java.time.Duration;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes once a day what old loads still hold of people; their counts and the reasons of refused rows stay. */
@Component
class RowSweep {

	private static final Logger logger = LoggerFactory.getLogger(RowSweep.class);

	private final ImportStore store;

	private final IntakeSettings settings;

	private final Clock clock;

	RowSweep(ImportStore store, IntakeSettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${runway.intake.sweep-delay:5m}", fixedDelayString = "${runway.intake.sweep-interval:1d}")
	@SchedulerLock(name = "import-rows")
	void sweep() {
		int removed = store.sweep(clock.instant().minus(Duration.ofDays(settings.keepRowsDays())));
		if (removed > 0) {
			logger.info("Removed {} rows of loads that are older than {} days", removed, settings.keepRowsDays());
		}
	}

}

package dev.runway.stuck;

import java.util.ArrayList;

import dev.runway.activation.InstanceComparison;
import dev.runway.activation.InstanceDifference;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the facts with the engine now and then, when somebody asks for it, and once more where a look has found something new. */
@Component
class ComparisonSweep {

	private static final Logger logger = LoggerFactory.getLogger(ComparisonSweep.class);

	private final InstanceComparison comparison;

	private final Differences differences;

	private final StuckSettings settings;

	private final ProgrammeCalendar calendar;

	ComparisonSweep(InstanceComparison comparison, Differences differences, StuckSettings settings, ProgrammeCalendar calendar) {
		this.comparison = comparison;
		this.differences = differences;
		this.settings = settings;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelayString = "${runway.stuck.comparison-interval:5s}", initialDelayString = "${runway.stuck.comparison-interval:5s}")
	@SchedulerLock(name = "comparison", lockAtMostFor = "PT1H")
	void compareIfDue() {
		if (differences.comparison().due(calendar.now(), settings.compareEvery())) {
			compare();
		}
	}

	private void compare() {
		var startedAt = calendar.now();
		differences.begin(startedAt);
		try {
			var found = new ArrayList<InstanceDifference>();
			var instances = comparison.compare(found::add);
			differences.keep(found, instances, startedAt, calendar.now());
			logger.info("Compared the facts with {} processes: {} differences", instances, found.size());
		}
		catch (EngineUnavailableException away) {
			differences.fail("The engine cannot be reached");
			logger.info("The facts cannot be compared with the engine now: {}", away.getMessage());
		}
	}

}

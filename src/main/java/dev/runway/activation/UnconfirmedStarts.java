package dev.runway.activation;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks again for every process instance that has not confirmed itself: a start may be lost in the engine, silently, and so may
 * the instance of a runway.
 */
@Component
class UnconfirmedStarts {

	private static final Logger logger = LoggerFactory.getLogger(UnconfirmedStarts.class);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int BATCH = 500;

	private static final UUID FIRST = new UUID(0, 0);

	private final WaitingRunways waiting;

	private final RunwayMessages messages;

	private final ProgrammeCalendar calendar;

	UnconfirmedStarts(WaitingRunways waiting, RunwayMessages messages, ProgrammeCalendar calendar) {
		this.waiting = waiting;
		this.messages = messages;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "unconfirmed-starts")
	void requestAgain() {
		var before = calendar.now().minus(PATIENCE);
		try {
			var some = waiting.openedBefore(before, FIRST, BATCH);
			while (!some.isEmpty()) {
				logger.info("Asking again for {} process instances that have not confirmed themselves", some.size());
				some.forEach(messages::requestStart);
				some = waiting.openedBefore(before, some.getLast(), BATCH);
			}
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; the instances start once it is back: {}", failure.getMessage());
		}
	}

}

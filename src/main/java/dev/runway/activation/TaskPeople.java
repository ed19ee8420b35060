package dev.runway.activation;

import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds out who completed the tasks that recorded something, once the engine's search knows it. A task of a group that
 * comes back because something is missing is given to the person who had it.
 */
@Component
class TaskPeople {

	private static final Logger logger = LoggerFactory.getLogger(TaskPeople.class);

	private static final int BATCH = 500;

	private final CompletedTasks completed;

	private final UserTasks tasks;

	private final ProgrammeCalendar calendar;

	TaskPeople(CompletedTasks completed, UserTasks tasks, ProgrammeCalendar calendar) {
		this.completed = completed;
		this.tasks = tasks;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void find() {
		try {
			for (var due : completed.due(calendar.now(), BATCH)) {
				var by = tasks.completedBy(due.processInstanceKey(), due.elementId(), due.until());
				by.ifPresent(person -> tasks.giveBack(due.processInstanceKey(), due.elementId(), person));
				completed.looked(due, by.orElse(null), calendar.now());
			}
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; who completed which task is asked once it is back: {}", failure.getMessage());
		}
	}

}

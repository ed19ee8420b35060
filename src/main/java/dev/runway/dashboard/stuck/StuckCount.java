package dev.runway.dashboard.stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.stuck.StuckOverview;
import dev.runway.stuck.StuckThings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** How much was stuck at the last look. No page waits for the next one, which begins once the last is a minute old. */
@Component
class StuckCount {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final AtomicReference<Look> last = new AtomicReference<>(new Look(Instant.EPOCH, 0));

	private final StuckThings things;

	private final ProgrammeCalendar calendar;

	private final TaskExecutor executor;

	StuckCount(StuckThings things, ProgrammeCalendar calendar,
			@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) TaskExecutor executor) {
		this.things = things;
		this.calendar = calendar;
		this.executor = executor;
	}

	/** The count; none where nothing is stuck or nobody has looked yet. */
	public @Nullable Long last() {
		var known = Objects.requireNonNull(last.get());
		if (known.at().plus(FRESH).isBefore(calendar.now()) && last.compareAndSet(known, new Look(calendar.now(), known.count()))) {
			executor.execute(() -> keep(things.look()));
		}
		return known.count() == 0 ? null : known.count();
	}

	/** Takes over what a look has found. */
	void keep(StuckOverview overview) {
		last.set(new Look(overview.lookedAt(), overview.count()));
	}

	private record Look(Instant at, long count) {
	}

}

package dev.runway.tasks;

import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.UserTask;
import dev.runway.tasks.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody has in front of them.
 *
 * @param person the user name under which they complete it
 * @param form its form; none where that cannot be shown
 * @param formProblem why not, in whole sentences
 */
record Sheet(OpenedTask opened, TaskLine line, @Nullable RunwayLine runway, Viewer viewer, String person, @Nullable Form form,
		@Nullable String formProblem) {

	UserTask task() {
		return opened.task();
	}

	boolean mayComplete() {
		return viewer.mayComplete(task());
	}

	boolean mayReadValues() {
		return viewer.mayReadValues(task(), runway);
	}

	boolean inCheck() {
		return task().state() == UserTask.State.COMPLETING;
	}

	@Nullable UUID runwayId() {
		return Optional.ofNullable(runway).map(RunwayLine::runwayId).orElse(null);
	}

}

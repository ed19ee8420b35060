package dev.runway.engine.zeebe;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import dev.runway.engine.UserTask;
import io.camunda.client.api.search.enums.UserTaskState;
import org.jspecify.annotations.Nullable;

/** Reads a task that the engine's search has found, in which anything may be missing. */
final class FoundTask {

	private FoundTask() {
	}

	static UserTask of(io.camunda.client.api.search.response.UserTask task) {
		return new UserTask(task.getUserTaskKey(), state(task.getState()), task.getProcessInstanceKey(), task.getBpmnProcessId(),
				task.getElementId(), blank(task.getName()) ? task.getElementId() : task.getName(),
				blank(task.getAssignee()) ? null : task.getAssignee(),
				task.getCandidateGroups() == null ? List.of() : task.getCandidateGroups(), instant(task.getCreationDate()),
				instant(task.getDueDate()), task.getCustomHeaders() == null ? Map.of() : task.getCustomHeaders());
	}

	private static UserTask.State state(@Nullable UserTaskState state) {
		return switch (state) {
			case CREATED -> UserTask.State.OPEN;
			case COMPLETING -> UserTask.State.COMPLETING;
			case COMPLETED -> UserTask.State.COMPLETED;
			case CANCELING, CANCELED -> UserTask.State.CANCELED;
			case null, default -> UserTask.State.OTHER;
		};
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return time == null ? null : time.toInstant();
	}

}

package dev.runway.tasks;

import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.UserTask;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Somebody who looks at tasks, and what they may do with them. */
record Viewer(String name, boolean operations, boolean lead, boolean managerOnly) {

	/** The group whose tasks partner operations take. */
	static final String OPERATIONS = "partner-operations";

	static Viewer of(HttpServletRequest request) {
		var operations = request.isUserInRole("PARTNER_OPERATIONS");
		var lead = request.isUserInRole("CHANNEL_LEAD");
		return new Viewer(String.valueOf(request.getRemoteUser()), operations, lead,
				!operations && !lead && !request.isUserInRole("EXECUTIVE") && request.isUserInRole("PARTNER_MANAGER"));
	}

	boolean has(UserTask task) {
		return is(task.assignee());
	}

	/** Whether a user name is theirs; log-ins that come from mail addresses keep their case. */
	boolean is(@Nullable String userName) {
		return name.equalsIgnoreCase(userName);
	}

	/** The person who has a task, partner operations what is offered to their group, a channel lead everything. */
	boolean mayComplete(UserTask task) {
		return has(task) || lead || operations && task.candidateGroups().contains(OPERATIONS);
	}

	/** Whether they may read what stands in a task; a partner manager not what is another's partner's. */
	boolean mayReadValues(UserTask task, @Nullable RunwayLine runway) {
		return mayComplete(task) || !managerOnly || runway != null && is(runway.owner());
	}

	/** Whether they may look through the tasks of others. */
	boolean seesAll() {
		return operations || lead;
	}

	/** The group whose tasks are theirs as well. */
	@Nullable String group() {
		return operations ? OPERATIONS : null;
	}

}

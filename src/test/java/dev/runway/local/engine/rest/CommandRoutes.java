package dev.runway.local.engine.rest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** The requests that change something: each is written as a command and answered by what the engine says, if it does in time. */
final class CommandRoutes {

	private final Commands commands;
	private final Supplier<Duration> patience;

	CommandRoutes(Commands commands, Supplier<Duration> patience) {
		this.commands = commands;
		this.patience = patience;
	}

	List<Route> routes() {
		return List.of(Route.of("POST", "/user-tasks/{key}/completion", this::complete),
				Route.of("POST", "/user-tasks/{key}/assignment", this::assign),
				Route.of("DELETE", "/user-tasks/{key}/assignee", this::unassign),
				Route.of("PATCH", "/user-tasks/{key}", this::update),
				Route.of("PATCH", "/jobs/{key}", this::updateJob),
				Route.of("POST", "/incidents/{key}/resolution", call -> answered(IncidentIntent.RESOLVE, call.key(), new IncidentRecord())),
				Route.of("POST", "/process-instances/{key}/cancellation", call -> answered(ProcessInstanceIntent.CANCEL, call.key(),
						new ProcessInstanceRecord().setProcessInstanceKey(call.key()))));
	}

	private @Nullable Object complete(Call call) {
		var request = call.read(UserTaskCompletionRequest.class);
		return answered(UserTaskIntent.COMPLETE, call.key(), task(call, request.getAction(), "complete").setVariables(variables(request.getVariables())));
	}

	private @Nullable Object assign(Call call) {
		var request = call.read(UserTaskAssignmentRequest.class);
		boolean override = !Boolean.FALSE.equals(request.getAllowOverride());
		return answered(override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM, call.key(),
				task(call, request.getAction(), override ? "assign" : "claim").setAssignee(request.getAssignee()));
	}

	private @Nullable Object unassign(Call call) {
		return answered(UserTaskIntent.ASSIGN, call.key(), task(call, null, "unassign").setAssignee(""));
	}

	private @Nullable Object update(Call call) {
		var request = call.read(UserTaskUpdateRequest.class);
		var task = task(call, request.getAction(), "update");
		if (request.getChangeset() != null) {
			change(task, request.getChangeset());
		}
		return answered(UserTaskIntent.UPDATE, call.key(), task);
	}

	/** The client's class is a map that keeps no order of its own. */
	@SuppressWarnings("unchecked")
	private static void change(UserTaskRecord task, Map<String, Object> changes) {
		changes.forEach((attribute, value) -> {
			switch (attribute) {
				case "dueDate" -> task.setDueDate((String) value).setDueDateChanged();
				case "followUpDate" -> task.setFollowUpDate((String) value).setFollowUpDateChanged();
				case "candidateGroups" -> task.setCandidateGroupsList((List<String>) value).setCandidateGroupsChanged();
				case "candidateUsers" -> task.setCandidateUsersList((List<String>) value).setCandidateUsersChanged();
				case "priority" -> task.setPriority((Integer) value).setPriorityChanged();
				default -> throw Problem.invalid("A user task has no " + attribute);
			}
		});
	}

	private @Nullable Object updateJob(Call call) {
		var changes = call.read(JobUpdateRequest.class).getChangeset();
		var job = new JobRecord();
		var changed = new HashSet<String>();
		if (changes.getRetries() != null) {
			job.setRetries(changes.getRetries());
			changed.add("retries");
		}
		if (changes.getTimeout() != null) {
			job.setTimeout(changes.getTimeout());
			changed.add("timeout");
		}
		return answered(JobIntent.UPDATE, call.key(), job.setChangedAttributes(changed));
	}

	private static UserTaskRecord task(Call call, @Nullable String action, String usual) {
		return new UserTaskRecord().setUserTaskKey(call.key()).setAction(Objects.requireNonNullElse(action, usual));
	}

	private static UnsafeBuffer variables(@Nullable Map<String, Object> variables) {
		try {
			return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(Call.JSON.writeValueAsString(variables == null ? Map.of() : variables)));
		} catch (JsonProcessingException ex) {
			throw Problem.invalid("The variables are no JSON: " + ex.getMessage());
		}
	}

	private @Nullable Object answered(Intent intent, long key, UnifiedRecordValue value) {
		var written = commands.write(intent, key, value);
		try {
			var answer = written.get(patience.get().toMillis(), TimeUnit.MILLISECONDS);
			if (answer.isRejection()) {
				throw Problem.rejected(answer);
			}
			return null;
		} catch (TimeoutException ex) {
			written.cancel(false);
			throw Problem.late();
		} catch (ExecutionException ex) {
			throw new Problem(503, "UNAVAILABLE", String.valueOf(ex.getCause().getMessage()));
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Problem(503, "UNAVAILABLE", "The engine stops");
		}
	}
}

package dev.runway.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;

/** A user task as a person finds it: for whom, until when, and what its form is filled with (JSON values by name). */
public record OpenTask(long key, String assignee, List<String> candidateGroups, Instant dueAt, Map<String, String> form) {

	OpenTask(UserTaskRecordValue task, String assignee, Map<String, String> form) {
		this(task.getUserTaskKey(), assignee, List.copyOf(task.getCandidateGroupsList()),
				OffsetDateTime.parse(task.getDueDate()).toInstant(), Map.copyOf(form));
	}
}

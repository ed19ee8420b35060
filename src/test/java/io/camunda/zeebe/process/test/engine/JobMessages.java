package io.camunda.zeebe.process.test.engine;

import static io.camunda.zeebe.protocol.Protocol.USER_TASK_ACTION_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_ASSIGNEE_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_DUE_DATE_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_FORM_KEY_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_KEY_HEADER_NAME;
import static io.camunda.zeebe.protocol.Protocol.USER_TASK_PRIORITY_HEADER_NAME;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.value.JobKind;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** Jobs as a real gateway hands them out: with their kind, and those of listeners with the user task they are about. */
final class JobMessages {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
	};

	private JobMessages() {
	}

	static ActivateJobsResponse batch(DirectBuffer value) {
		var batch = new JobBatchRecord();
		batch.wrap(value);
		var response = ActivateJobsResponse.newBuilder();
		var keys = batch.getJobKeys();
		var jobs = batch.getJobs();
		for (int i = 0; i < keys.size(); i++) {
			response.addJobs(job(keys.get(i), (JobRecord) jobs.get(i)));
		}
		return response.build();
	}

	static ActivatedJob job(long key, JobRecord job) {
		var message = GrpcResponseMapper.mapToActivatedJob(key, job).toBuilder()
				.setTenantId(job.getTenantId())
				.setKind(ActivatedJob.JobKind.valueOf(job.getJobKind().name()))
				.setListenerEventType(ActivatedJob.ListenerEventType.valueOf(job.getJobListenerEventType().name()))
				.addAllTags(job.getTags());
		if (job.getJobKind() == JobKind.TASK_LISTENER) {
			message.setUserTask(userTask(job.getCustomHeaders()));
		}
		return message.build();
	}

	private static UserTaskProperties userTask(Map<String, String> headers) {
		var task = UserTaskProperties.newBuilder();
		ifPresent(headers.get(USER_TASK_ACTION_HEADER_NAME), task::setAction);
		ifPresent(headers.get(USER_TASK_ASSIGNEE_HEADER_NAME), task::setAssignee);
		ifPresent(headers.get(USER_TASK_DUE_DATE_HEADER_NAME), task::setDueDate);
		ifPresent(headers.get(USER_TASK_FOLLOW_UP_DATE_HEADER_NAME), task::setFollowUpDate);
		ifPresent(headers.get(USER_TASK_FORM_KEY_HEADER_NAME), key -> task.setFormKey(Long.parseLong(key)));
		ifPresent(headers.get(USER_TASK_PRIORITY_HEADER_NAME), priority -> task.setPriority(Integer.parseInt(priority)));
		ifPresent(headers.get(USER_TASK_KEY_HEADER_NAME), key -> task.setUserTaskKey(Long.parseLong(key)));
		ifPresent(headers.get(USER_TASK_CANDIDATE_GROUPS_HEADER_NAME), groups -> task.addAllCandidateGroups(names(groups)));
		ifPresent(headers.get(USER_TASK_CANDIDATE_USERS_HEADER_NAME), users -> task.addAllCandidateUsers(names(users)));
		ifPresent(headers.get(USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME), names -> task.addAllChangedAttributes(names(names)));
		return task.build();
	}

	private static void ifPresent(@Nullable String header, Consumer<String> field) {
		if (header != null) {
			field.accept(header);
		}
	}

	private static List<String> names(String json) {
		try {
			return JSON.readValue(json, NAMES);
		} catch (JsonProcessingException ex) {
			throw new IllegalStateException("The header of a listener's job is no list of names: " + json, ex);
		}
	}
}

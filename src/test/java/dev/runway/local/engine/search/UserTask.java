package dev.runway.local.engine.search;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.jspecify.annotations.Nullable;

/** A task of a person, open or done. */
public final class UserTask implements Item {

	private final long key;
	private final Instance instance;
	private final long elementKey;
	private final long formKey;
	private final Map<String, String> headers;
	private final Instant createdAt;
	private String elementId;
	private String externalForm;
	private String assignee = "";
	private List<String> groups = List.of();
	private List<String> users = List.of();
	private @Nullable Instant dueAt;
	private @Nullable Instant followUpAt;
	private int priority;
	private @Nullable Instant endedAt;
	private UserTaskStateEnum state = UserTaskStateEnum.CREATING;

	UserTask(UserTaskRecordValue task, Instance instance, Instant createdAt) {
		key = task.getUserTaskKey();
		this.instance = instance;
		this.createdAt = createdAt;
		elementKey = task.getElementInstanceKey();
		formKey = task.getFormKey();
		headers = Map.copyOf(task.getCustomHeaders());
		externalForm = task.getExternalFormReference();
		elementId = task.getElementId();
		update(task);
	}

	@Override
	public long key() {
		return key;
	}

	public long formKey() {
		return formKey;
	}

	boolean isOpen() {
		return endedAt == null;
	}

	/** The variables as its form sees them. */
	public List<Variable> variables() {
		return instance.visibleFrom(elementKey);
	}

	void state(UserTaskStateEnum next) {
		state = next;
	}

	/** Takes over what may change in the life of a task. */
	void update(UserTaskRecordValue task) {
		elementId = task.getElementId();
		assignee = task.getAssignee();
		groups = List.copyOf(task.getCandidateGroupsList());
		users = List.copyOf(task.getCandidateUsersList());
		dueAt = date(task.getDueDate());
		followUpAt = date(task.getFollowUpDate());
		priority = task.getPriority();
	}

	void ended(UserTaskStateEnum how, Instant when) {
		state = how;
		endedAt = when;
	}

	private static @Nullable Instant date(String text) {
		return text.isEmpty() ? null : ZonedDateTime.parse(text).toInstant();
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "userTaskKey" -> key;
			case "processInstanceKey" -> instance.key();
			case "processDefinitionId" -> instance.definition().id();
			case "processDefinitionKey" -> instance.definition().key();
			case "elementId" -> elementId;
			case "elementInstanceKey" -> elementKey;
			case "name" -> instance.definition().nameOf(elementId);
			case "state" -> state.name();
			case "assignee" -> Item.textOrNull(assignee);
			case "candidateGroup" -> groups;
			case "candidateUser" -> users;
			case "dueDate" -> dueAt;
			case "followUpDate" -> followUpAt;
			case "creationDate" -> createdAt;
			case "completionDate" -> endedAt;
			case "priority" -> priority;
			case "tenantId" -> instance.field("tenantId");
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public UserTaskResult answer() {
		return new UserTaskResult().userTaskKey(Item.text(key)).processInstanceKey(Item.text(instance.key()))
				.processDefinitionId(instance.definition().id()).processDefinitionKey(Item.text(instance.definition().key()))
				.processDefinitionVersion((Integer) instance.definition().field("version")).processName(instance.definition().name())
				.elementId(elementId).elementInstanceKey(Item.text(elementKey)).name(instance.definition().nameOf(elementId)).state(state)
				.assignee(Item.textOrNull(assignee)).candidateGroups(groups).candidateUsers(users).dueDate(Item.textOrNull(dueAt))
				.followUpDate(Item.textOrNull(followUpAt)).creationDate(createdAt.toString()).completionDate(Item.textOrNull(endedAt))
				.priority(priority).formKey(Item.textOrNull(formKey)).externalFormReference(Item.textOrNull(externalForm))
				.customHeaders(headers).tenantId((String) instance.field("tenantId"));
	}
}

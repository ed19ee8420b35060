package dev.runway.support;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;

/** One process instance on the test engine: what it went through, and the hands that complete its user tasks. */
public final class TestInstance {

	private final TestEngine engine;
	private final long key;

	TestInstance(TestEngine engine, long key) {
		this.engine = engine;
		this.key = key;
	}

	public long key() {
		return key;
	}

	/** Waits until the element has been completed that many times. */
	public TestInstance awaitCompleted(String elementId, int times) {
		return awaitTimes(elementId, times, ProcessInstanceIntent.ELEMENT_COMPLETED, "completed");
	}

	/** Waits until the element has been completed. */
	public TestInstance awaitCompleted(String elementId) {
		return awaitCompleted(elementId, 1);
	}

	/** Waits until the element has been entered. */
	public TestInstance awaitActivated(String elementId) {
		return awaitActivated(elementId, 1);
	}

	/** Waits until the element has been entered that many times. */
	public TestInstance awaitActivated(String elementId, int times) {
		return awaitTimes(elementId, times, ProcessInstanceIntent.ELEMENT_ACTIVATED, "entered");
	}

	/** Waits until the element has been interrupted. */
	public TestInstance awaitTerminated(String elementId) {
		return awaitTimes(elementId, 1, ProcessInstanceIntent.ELEMENT_TERMINATED, "interrupted");
	}

	/** Waits until the instance has ended by itself. */
	public TestInstance awaitEnd() {
		engine.await("the instance has not ended", () -> elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
				.filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS).findAny());
		return this;
	}

	/** Waits until this instance has called a process, and returns the latest instance of it. */
	public TestInstance awaitCalled(String processId) {
		return engine.await("%s was not called".formatted(processId), () -> called(processId).stream().reduce((earlier, later) -> later));
	}

	/** The instances of a process that this instance has called, in order. */
	public List<TestInstance> called(String processId) {
		return engine.records(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATED)
				.map(record -> (ProcessInstanceRecordValue) record.getValue())
				.filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS)
				.filter(process -> process.getParentProcessInstanceKey() == key && process.getBpmnProcessId().equals(processId))
				.map(process -> new TestInstance(engine, process.getProcessInstanceKey())).toList();
	}

	/** Waits until a task of the element is open, and returns the latest. */
	public OpenTask awaitTask(String elementId) {
		return engine.await("no task of %s is open and assigned".formatted(elementId), () -> openTask(elementId));
	}

	/** Waits for the element's task and completes it with what its form sends; fails with the reason when that is denied. */
	public TestInstance complete(String elementId, Map<String, ?> form) {
		answer(elementId, form).ifPresent(reason -> {
			throw new AssertionError("The completion of %s was denied: %s".formatted(elementId, reason));
		});
		return this;
	}

	/** Waits for the element's task, sends what its form sends, and returns the reason for which it is denied. */
	public String denied(String elementId, Map<String, ?> form) {
		return answer(elementId, form).orElseThrow(() -> new AssertionError("The completion of %s was not denied".formatted(elementId)));
	}

	/** Sends what the form of the element's open task sends, and waits for no answer. */
	public TestInstance attempt(String elementId, Map<String, ?> form) {
		return attempt(awaitTask(elementId), form);
	}

	/** Sends what the form of a task sends, which may be over, and waits for no answer. */
	public TestInstance attempt(OpenTask task, Map<String, ?> form) {
		engine.completeUserTask(task.key(), form);
		return this;
	}

	/** Waits for the element's task and gives it to a person. */
	public TestInstance assign(String elementId, String person) {
		var task = awaitTask(elementId).key();
		engine.assignUserTask(task, person);
		engine.await("%s is not of %s".formatted(elementId, person), () -> openTask(elementId).filter(open -> open.assignee().equals(person)));
		return this;
	}

	/** The reason for which a completion is denied; none when the task is closed. */
	private Optional<String> answer(String elementId, Map<String, ?> form) {
		var task = awaitTask(elementId);
		var before = denials(task.key()).size();
		engine.completeUserTask(task.key(), form);
		return engine.await("the task of %s was neither completed nor denied".formatted(elementId), () -> {
			var denials = denials(task.key());
			return denials.size() > before ? Optional.of(Optional.of(denials.getLast()))
					: closedTasks().contains(task.key()) ? Optional.of(Optional.<String>empty()) : Optional.empty();
		});
	}

	private List<String> denials(long task) {
		return tasks(UserTaskIntent.COMPLETION_DENIED).filter(denied -> denied.getUserTaskKey() == task)
				.map(denied -> ((UserTaskRecord) denied).getDeniedReason()).toList();
	}

	/** The elements that were completed, in order. */
	public List<String> completed() {
		return elements(ProcessInstanceIntent.ELEMENT_COMPLETED).map(ProcessInstanceRecordValue::getElementId).toList();
	}

	/** The elements that were entered, in order. */
	public List<String> activated() {
		return elements(ProcessInstanceIntent.ELEMENT_ACTIVATED).map(ProcessInstanceRecordValue::getElementId).toList();
	}

	/** The messages of all incidents so far, each with its element. */
	public List<String> incidents() {
		return engine.records(ValueType.INCIDENT, IncidentIntent.CREATED, key)
				.map(record -> (IncidentRecordValue) record.getValue())
				.map(incident -> incident.getElementId() + ": " + incident.getErrorMessage()).toList();
	}

	/** Waits until the jobs of an element have failed that many times. */
	public TestInstance awaitFailed(String elementId, int times) {
		engine.await("%s has not failed %d time(s)".formatted(elementId, times),
				() -> engine.records(ValueType.JOB, JobIntent.FAILED, key).map(record -> (JobRecordValue) record.getValue())
						.filter(job -> job.getElementId().equals(elementId))
						.count() >= times ? Optional.of(true) : Optional.empty());
		return this;
	}

	/** Waits for the latest incident at an element. */
	public OpenIncident awaitIncident(String elementId) {
		return engine.await("%s has no incident".formatted(elementId),
				() -> engine.records(ValueType.INCIDENT, IncidentIntent.CREATED, key)
						.filter(record -> ((IncidentRecordValue) record.getValue()).getElementId().equals(elementId))
						.reduce((earlier, later) -> later)
						.map(record -> new OpenIncident(record.getKey(), (IncidentRecordValue) record.getValue())));
	}

	/** The latest JSON value of a variable of the process itself. */
	public Optional<String> variable(String name) {
		return variables(key).filter(variable -> variable.getName().equals(name))
				.map(VariableRecordValue::getValue).reduce((earlier, later) -> later);
	}

	/** The tasks that were created and neither completed nor cancelled, in order. */
	Stream<UserTaskRecordValue> openTasks() {
		var closed = closedTasks();
		return tasks(UserTaskIntent.CREATED).filter(task -> !closed.contains(task.getUserTaskKey()));
	}

	/** The engine creates a task first and assigns it in a second step. */
	String assigneeOf(UserTaskRecordValue task) {
		return tasks(UserTaskIntent.ASSIGNED).filter(assigned -> assigned.getUserTaskKey() == task.getUserTaskKey())
				.map(UserTaskRecordValue::getAssignee).reduce((earlier, later) -> later).orElse(task.getAssignee());
	}

	/** The latest open and assigned task of the element, if there is one now. */
	public Optional<OpenTask> openTask(String elementId) {
		return openTasks().filter(task -> task.getElementId().equals(elementId)).reduce((earlier, later) -> later)
				.map(task -> new OpenTask(task, assigneeOf(task), variablesOf(task)))
				.filter(task -> !task.assignee().isEmpty() || !task.candidateGroups().isEmpty());
	}

	private Map<String, String> variablesOf(UserTaskRecordValue task) {
		return variables(task.getElementInstanceKey()).collect(Collectors.toMap(
				VariableRecordValue::getName, VariableRecordValue::getValue, (earlier, later) -> later));
	}

	private Stream<VariableRecordValue> variables(long scope) {
		return Stream.of(VariableIntent.CREATED, VariableIntent.UPDATED)
				.flatMap(intent -> engine.records(ValueType.VARIABLE, intent, key))
				.map(record -> (VariableRecordValue) record.getValue())
				.filter(variable -> variable.getScopeKey() == scope);
	}

	private Set<Long> closedTasks() {
		var closed = new HashSet<Long>();
		Stream.of(UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED).flatMap(this::tasks)
				.forEach(task -> closed.add(task.getUserTaskKey()));
		return closed;
	}

	private Stream<UserTaskRecordValue> tasks(UserTaskIntent intent) {
		return engine.records(ValueType.USER_TASK, intent, key).map(record -> (UserTaskRecordValue) record.getValue());
	}

	private Stream<ProcessInstanceRecordValue> elements(ProcessInstanceIntent intent) {
		return engine.records(ValueType.PROCESS_INSTANCE, intent, key)
				.map(record -> (ProcessInstanceRecordValue) record.getValue());
	}

	private TestInstance awaitTimes(String elementId, int times, ProcessInstanceIntent intent, String word) {
		engine.await("%s was not %s %d time(s)".formatted(elementId, word, times),
				() -> elements(intent).filter(element -> element.getElementId().equals(elementId)).count() >= times
						? Optional.of(true) : Optional.empty());
		return this;
	}
}

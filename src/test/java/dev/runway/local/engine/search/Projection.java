package dev.runway.local.engine.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;

/**
 * What a search finds, made of the engine's events in their order. Of the instances that have ended it keeps the last
 * ones only; one that runs, or whose caller runs, is never forgotten. Not safe for several threads.
 */
public final class Projection {

	private static final Set<ValueType> READ = EnumSet.of(ValueType.PROCESS, ValueType.FORM, ValueType.DECISION,
			ValueType.DECISION_REQUIREMENTS, ValueType.PROCESS_INSTANCE, ValueType.VARIABLE, ValueType.USER_TASK, ValueType.INCIDENT);

	private final int endedKept;
	private final Map<Long, ProcessDefinition> processes = new LinkedHashMap<>();
	private final Map<String, ProcessDefinition> latest = new LinkedHashMap<>();
	private final Map<Long, DecisionDefinition> decisions = new LinkedHashMap<>();
	private final Map<Long, String> requirements = new LinkedHashMap<>();
	private final Map<Long, DeployedForm> forms = new LinkedHashMap<>();
	private final Map<Long, Instance> instances = new LinkedHashMap<>();
	private final Map<Long, Element> elements = new HashMap<>();
	private final Map<Long, Variable> variables = new HashMap<>();
	private final Map<Long, UserTask> tasks = new LinkedHashMap<>();
	private final Map<Long, OpenedIncident> incidents = new LinkedHashMap<>();
	private final Deque<Instance> ended = new ArrayDeque<>();

	/** An instance gets its first variables before it is there itself. */
	private final Map<Long, Map<Long, Variable>> early = new HashMap<>();

	/** @param endedKept how many instances that nobody called are kept after their end */
	public Projection(int endedKept) {
		this.endedKept = endedKept;
	}

	public static boolean reads(ValueType type) {
		return READ.contains(type);
	}

	public Collection<ProcessDefinition> processes() {
		return processes.values();
	}

	public Optional<ProcessDefinition> process(long key) {
		return Optional.ofNullable(processes.get(key));
	}

	public Collection<DecisionDefinition> decisions() {
		return decisions.values();
	}

	/** The file that a decision is in. */
	public Optional<String> decisionXml(long key) {
		return Optional.ofNullable(decisions.get(key)).map(decision -> requirements.get(decision.requirementsKey()));
	}

	public Optional<DeployedForm> form(long key) {
		return Optional.ofNullable(forms.get(key));
	}

	public Collection<Instance> instances() {
		return instances.values();
	}

	public Optional<Instance> instance(long key) {
		return Optional.ofNullable(instances.get(key));
	}

	public Collection<Element> elements() {
		return elements.values();
	}

	public Optional<Element> element(long key) {
		return Optional.ofNullable(elements.get(key));
	}

	public Collection<Variable> variables() {
		return variables.values();
	}

	public Optional<Variable> variable(long key) {
		return Optional.ofNullable(variables.get(key));
	}

	public Collection<UserTask> tasks() {
		return tasks.values();
	}

	public Optional<UserTask> task(long key) {
		return Optional.ofNullable(tasks.get(key));
	}

	public Collection<OpenedIncident> incidents() {
		return incidents.values();
	}

	public Optional<OpenedIncident> incident(long key) {
		return Optional.ofNullable(incidents.get(key));
	}

	/** The elements of one instance. */
	public Collection<Element> elementsOf(long instance) {
		return instance(instance).map(found -> found.elements.values()).orElseGet(Set::of);
	}

	/** The tasks of one instance. */
	public Collection<UserTask> tasksOf(long instance) {
		return instance(instance).<Collection<UserTask>>map(found -> found.tasks).orElseGet(Set::of);
	}

	/** The variables of one instance, in all its scopes. */
	public Collection<Variable> variablesOf(long instance) {
		return instance(instance).map(found -> found.variables.values().stream().flatMap(scope -> scope.values().stream()).toList())
				.<Collection<Variable>>map(found -> found).orElseGet(Set::of);
	}

	public void accept(Record<?> record) {
		if (record.getRecordType() != RecordType.EVENT) {
			return;
		}
		switch (record.getValue()) {
			case ProcessInstanceRecordValue element -> element(record, element);
			case VariableRecordValue variable -> variable(record.getKey(), record.getIntent(), variable);
			case UserTaskRecordValue task -> task(record, task);
			case IncidentRecordValue incident -> incident(record, incident);
			case Process process when isCreated(record) -> process(process);
			case Form form when isCreated(record) -> forms.put(form.getFormKey(), new DeployedForm(form));
			case DecisionRecordValue decision when isCreated(record) -> decisions.put(decision.getDecisionKey(), new DecisionDefinition(decision));
			case DecisionRequirementsRecordValue file when isCreated(record) -> requirements.put(file.getDecisionRequirementsKey(),
					new String(file.getResource(), StandardCharsets.UTF_8));
			default -> {
			}
		}
	}

	private static boolean isCreated(Record<?> record) {
		return record.getIntent().name().equals("CREATED");
	}

	private void process(Process process) {
		var definition = new ProcessDefinition(process);
		processes.put(definition.key(), definition);
		Optional.ofNullable(latest.put(definition.id(), definition)).ifPresent(ProcessDefinition::replaced);
	}

	private void element(Record<?> record, ProcessInstanceRecordValue element) {
		if (element.getBpmnElementType() == BpmnElementType.SEQUENCE_FLOW) {
			return;
		}
		var when = Instant.ofEpochMilli(record.getTimestamp());
		if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
			instance((ProcessInstanceIntent) record.getIntent(), element, when);
			return;
		}
		switch ((ProcessInstanceIntent) record.getIntent()) {
			case ELEMENT_ACTIVATING -> entered(record.getKey(), element, when);
			case ELEMENT_COMPLETED -> element(record.getKey()).ifPresent(found -> found.ended(ElementInstanceStateEnum.COMPLETED, when));
			case ELEMENT_TERMINATED -> element(record.getKey()).ifPresent(found -> found.ended(ElementInstanceStateEnum.TERMINATED, when));
			case ELEMENT_MIGRATED -> element(record.getKey()).ifPresent(found -> found.migrated(element.getElementId()));
			default -> {
			}
		}
	}

	private void entered(long key, ProcessInstanceRecordValue value, Instant when) {
		instance(value.getProcessInstanceKey()).ifPresent(instance -> {
			var element = new Element(key, value, instance, when);
			elements.put(key, element);
			instance.elements.put(key, element);
		});
	}

	private void instance(ProcessInstanceIntent intent, ProcessInstanceRecordValue value, Instant when) {
		long key = value.getProcessInstanceKey();
		switch (intent) {
			case ELEMENT_ACTIVATING -> started(value, when);
			case ELEMENT_COMPLETED -> instance(key).ifPresent(found -> ended(found, ProcessInstanceStateEnum.COMPLETED, when));
			case ELEMENT_TERMINATED -> instance(key).ifPresent(found -> ended(found, ProcessInstanceStateEnum.TERMINATED, when));
			case ELEMENT_MIGRATED -> instance(key).ifPresent(found -> found.migrated(definition(value.getProcessDefinitionKey())));
			default -> {
			}
		}
	}

	private void started(ProcessInstanceRecordValue value, Instant when) {
		var caller = instances.get(value.getParentProcessInstanceKey());
		var instance = new Instance(value, caller, definition(value.getProcessDefinitionKey()), when);
		instances.put(instance.key(), instance);
		if (caller != null) {
			caller.called.add(instance);
		}
		Optional.ofNullable(early.remove(instance.key())).ifPresent(variables -> variables.values().forEach(variable -> keep(variable, instance)));
	}

	private ProcessDefinition definition(long key) {
		return Objects.requireNonNull(processes.get(key), () -> "No event has told of the process definition " + key);
	}

	private void ended(Instance instance, ProcessInstanceStateEnum how, Instant when) {
		instance.ended(how, when);
		if (!instance.isCalled()) {
			ended.add(instance);
		}
		if (ended.size() > endedKept) {
			ended.remove().withCalled().forEach(this::forget);
		}
	}

	private void forget(Instance instance) {
		instances.remove(instance.key());
		instance.elements.keySet().forEach(elements::remove);
		instance.variables.values().forEach(scope -> scope.values().forEach(variable -> variables.remove(variable.key())));
		instance.tasks.forEach(task -> tasks.remove(task.key()));
		instance.incidents.forEach(incident -> incidents.remove(incident.key()));
	}

	private void variable(long key, Intent intent, VariableRecordValue value) {
		if (intent != VariableIntent.CREATED && intent != VariableIntent.UPDATED) {
			return;
		}
		var variable = new Variable(key, value);
		instance(value.getProcessInstanceKey()).ifPresentOrElse(instance -> keep(variable, instance),
				() -> early.computeIfAbsent(value.getProcessInstanceKey(), instance -> new LinkedHashMap<>()).put(key, variable));
	}

	private void keep(Variable variable, Instance instance) {
		variables.put(variable.key(), variable);
		instance.variables.computeIfAbsent(variable.scopeKey(), scope -> new LinkedHashMap<>(4)).put(variable.name(), variable);
	}

	private void task(Record<?> record, UserTaskRecordValue value) {
		var when = Instant.ofEpochMilli(record.getTimestamp());
		var intent = (UserTaskIntent) record.getIntent();
		if (intent == UserTaskIntent.CREATING) {
			instance(value.getProcessInstanceKey()).ifPresent(instance -> {
				var task = new UserTask(value, instance, when);
				tasks.put(task.key(), task);
				instance.tasks.add(task);
			});
			return;
		}
		task(value.getUserTaskKey()).ifPresent(task -> change(task, intent, value, when));
	}

	private static void change(UserTask task, UserTaskIntent intent, UserTaskRecordValue value, Instant when) {
		switch (intent) {
			case CREATED, ASSIGNED, UPDATED, MIGRATED -> {
				task.update(value);
				if (intent != UserTaskIntent.MIGRATED) {
					task.state(UserTaskStateEnum.CREATED);
				}
			}
			case ASSIGNING, CLAIMING -> task.state(UserTaskStateEnum.ASSIGNING);
			case UPDATING -> task.state(UserTaskStateEnum.UPDATING);
			case COMPLETING -> task.state(UserTaskStateEnum.COMPLETING);
			case CANCELING -> task.state(UserTaskStateEnum.CANCELING);
			case COMPLETION_DENIED, ASSIGNMENT_DENIED, UPDATE_DENIED -> task.state(UserTaskStateEnum.CREATED);
			case COMPLETED -> {
				task.update(value);
				task.ended(UserTaskStateEnum.COMPLETED, when);
			}
			case CANCELED -> task.ended(UserTaskStateEnum.CANCELED, when);
			default -> {
			}
		}
	}

	private void incident(Record<?> record, IncidentRecordValue value) {
		if (record.getIntent() == IncidentIntent.CREATED) {
			instance(value.getProcessInstanceKey()).ifPresent(instance -> opened(
					new OpenedIncident(record.getKey(), value, instance, Instant.ofEpochMilli(record.getTimestamp()))));
		} else if (record.getIntent() == IncidentIntent.RESOLVED) {
			incident(record.getKey()).ifPresent(this::resolved);
		}
	}

	private void opened(OpenedIncident incident) {
		incidents.put(incident.key(), incident);
		incident.instance().incidents.add(incident);
		incident.instance().countIncident(1);
		element(incident.elementKey()).ifPresent(element -> element.stuck(incident.key()));
	}

	private void resolved(OpenedIncident incident) {
		incident.resolved();
		incident.instance().countIncident(-1);
		element(incident.elementKey()).ifPresent(element -> element.stuck(null));
	}
}

package dev.runway.local.engine.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.jspecify.annotations.Nullable;

/** A process instance with all that belongs to it, so that it can be forgotten as a whole. */
public final class Instance implements Item {

	private final long key;
	private final @Nullable Instance parent;
	private final long parentElement;
	private final String tenantId;
	private final Instant startedAt;
	private ProcessDefinition definition;
	private @Nullable Instant endedAt;
	private ProcessInstanceStateEnum state = ProcessInstanceStateEnum.ACTIVE;
	private int openIncidents;

	final Map<Long, Element> elements = new LinkedHashMap<>(8);
	final Map<Long, Map<String, Variable>> variables = new HashMap<>(4);
	final List<UserTask> tasks = new ArrayList<>(2);
	final List<OpenedIncident> incidents = new ArrayList<>(0);
	final List<Instance> called = new ArrayList<>(0);

	Instance(ProcessInstanceRecordValue process, @Nullable Instance parent, ProcessDefinition definition, Instant startedAt) {
		key = process.getProcessInstanceKey();
		this.parent = parent;
		parentElement = process.getParentElementInstanceKey();
		tenantId = process.getTenantId();
		this.definition = definition;
		this.startedAt = startedAt;
	}

	@Override
	public long key() {
		return key;
	}

	ProcessDefinition definition() {
		return definition;
	}

	void migrated(ProcessDefinition target) {
		definition = target;
	}

	void ended(ProcessInstanceStateEnum how, Instant when) {
		state = how;
		endedAt = when;
	}

	boolean isCalled() {
		return parent != null;
	}

	/** It and all above it have an incident more, or fewer. */
	void countIncident(int difference) {
		for (Instance each = this; each != null; each = each.parent) {
			each.openIncidents += difference;
		}
	}

	/** This instance, what it has called, and so on. */
	Stream<Instance> withCalled() {
		return Stream.concat(Stream.of(this), called.stream().flatMap(Instance::withCalled));
	}

	public Stream<OpenedIncident> allIncidents() {
		return withCalled().flatMap(instance -> instance.incidents.stream());
	}

	/** The variables as an element sees them: those of an inner scope hide those of an outer one. */
	public List<Variable> visibleFrom(long elementKey) {
		var visible = new LinkedHashMap<String, Variable>();
		for (Long scope = elementKey; scope != null; scope = scopeAround(scope)) {
			variables.getOrDefault(scope, Map.of()).forEach(visible::putIfAbsent);
		}
		return List.copyOf(visible.values());
	}

	private @Nullable Long scopeAround(long scope) {
		if (scope == key) {
			return null;
		}
		var element = elements.get(scope);
		return element == null ? (Long) key : (Long) element.scopeKey();
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "processInstanceKey" -> key;
			case "processDefinitionId" -> definition.id();
			case "processDefinitionKey" -> definition.key();
			case "processDefinitionName" -> definition.name();
			case "processDefinitionVersion" -> definition.field("version");
			case "processDefinitionVersionTag" -> definition.field("versionTag");
			case "parentProcessInstanceKey" -> parent == null ? null : parent.key;
			case "parentElementInstanceKey" -> parent == null ? null : parentElement;
			case "startDate" -> startedAt;
			case "endDate" -> endedAt;
			case "state" -> state.name();
			case "hasIncident" -> openIncidents > 0;
			case "tenantId" -> tenantId;
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public ProcessInstanceResult answer() {
		return new ProcessInstanceResult().processInstanceKey(Item.text(key)).processDefinitionId(definition.id())
				.processDefinitionKey(Item.text(definition.key())).processDefinitionName(definition.name())
				.processDefinitionVersion((Integer) definition.field("version"))
				.processDefinitionVersionTag((String) definition.answer().getVersionTag())
				.parentProcessInstanceKey(parent == null ? null : Item.text(parent.key))
				.parentElementInstanceKey(parent == null ? null : Item.text(parentElement)).startDate(startedAt.toString())
				.endDate(Item.textOrNull(endedAt)).state(state).hasIncident(openIncidents > 0).tenantId(tenantId);
	}
}

package dev.runway.local.engine.search;

import java.time.Instant;

import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.jspecify.annotations.Nullable;

/** One passage of an instance through an element of its diagram. */
public final class Element implements Item {

	private final long key;
	private final Instance instance;
	private final long scopeKey;
	private final BpmnElementType type;
	private final Instant startedAt;
	private String elementId;
	private @Nullable Instant endedAt;
	private ElementInstanceStateEnum state = ElementInstanceStateEnum.ACTIVE;
	private @Nullable Long incidentKey;

	Element(long key, ProcessInstanceRecordValue element, Instance instance, Instant startedAt) {
		this.key = key;
		this.instance = instance;
		this.startedAt = startedAt;
		scopeKey = element.getFlowScopeKey();
		type = element.getBpmnElementType();
		elementId = element.getElementId().intern();
	}

	@Override
	public long key() {
		return key;
	}

	long scopeKey() {
		return scopeKey;
	}

	void migrated(String target) {
		elementId = target;
	}

	void ended(ElementInstanceStateEnum how, Instant when) {
		state = how;
		endedAt = when;
	}

	void stuck(@Nullable Long incident) {
		incidentKey = incident;
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "elementInstanceKey" -> key;
			case "processInstanceKey" -> instance.key();
			case "processDefinitionId" -> instance.definition().id();
			case "processDefinitionKey" -> instance.definition().key();
			case "elementId" -> elementId;
			case "elementName" -> instance.definition().nameOf(elementId);
			case "elementInstanceScopeKey" -> scopeKey;
			case "type" -> type.name();
			case "state" -> state.name();
			case "startDate" -> startedAt;
			case "endDate" -> endedAt;
			case "incidentKey" -> incidentKey;
			case "hasIncident" -> incidentKey != null;
			case "tenantId" -> instance.field("tenantId");
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public ElementInstanceResult answer() {
		return new ElementInstanceResult().elementInstanceKey(Item.text(key)).processInstanceKey(Item.text(instance.key()))
				.processDefinitionId(instance.definition().id()).processDefinitionKey(Item.text(instance.definition().key()))
				.elementId(elementId).elementName(instance.definition().nameOf(elementId))
				.type(ElementInstanceResult.TypeEnum.fromValue(type.name())).state(state).startDate(startedAt.toString())
				.endDate(Item.textOrNull(endedAt)).incidentKey(Item.textOrNull(incidentKey)).hasIncident(incidentKey != null)
				.tenantId((String) instance.field("tenantId"));
	}
}

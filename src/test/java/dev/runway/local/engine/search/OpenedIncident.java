package dev.runway.local.engine.search;

import java.time.Instant;

import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import org.jspecify.annotations.Nullable;

/** An incident, open or resolved. */
public final class OpenedIncident implements Item {

	private final long key;
	private final Instance instance;
	private final String errorType;
	private final String message;
	private final String elementId;
	private final long elementKey;
	private final long jobKey;
	private final Instant createdAt;
	private boolean open = true;

	OpenedIncident(long key, IncidentRecordValue incident, Instance instance, Instant createdAt) {
		this.key = key;
		this.instance = instance;
		this.createdAt = createdAt;
		errorType = incident.getErrorType().name();
		message = incident.getErrorMessage();
		elementId = incident.getElementId();
		elementKey = incident.getElementInstanceKey();
		jobKey = incident.getJobKey();
	}

	@Override
	public long key() {
		return key;
	}

	Instance instance() {
		return instance;
	}

	long elementKey() {
		return elementKey;
	}

	void resolved() {
		open = false;
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "incidentKey" -> key;
			case "processInstanceKey" -> instance.key();
			case "processDefinitionId" -> instance.definition().id();
			case "processDefinitionKey" -> instance.definition().key();
			case "errorType" -> errorType;
			case "errorMessage" -> message;
			case "elementId" -> elementId;
			case "elementInstanceKey" -> elementKey;
			case "jobKey" -> jobKey < 0 ? null : jobKey;
			case "creationTime" -> createdAt;
			case "state" -> open ? "ACTIVE" : "RESOLVED";
			case "tenantId" -> instance.field("tenantId");
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public IncidentResult answer() {
		return new IncidentResult().incidentKey(Item.text(key)).processInstanceKey(Item.text(instance.key()))
				.processDefinitionId(instance.definition().id()).processDefinitionKey(Item.text(instance.definition().key()))
				.errorType(IncidentResult.ErrorTypeEnum.fromValue(errorType)).errorMessage(message).elementId(elementId)
				.elementInstanceKey(Item.text(elementKey)).jobKey(Item.textOrNull(jobKey)).creationTime(createdAt.toString())
				.state(open ? IncidentResult.StateEnum.ACTIVE : IncidentResult.StateEnum.RESOLVED).tenantId((String) instance.field("tenantId"));
	}
}

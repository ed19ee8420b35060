package dev.runway.local.engine.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import org.jspecify.annotations.Nullable;

/** One version of a deployed process, with the names of its elements. */
public final class ProcessDefinition implements Item {

	private final long key;
	private final String id;
	private final int version;
	private final String versionTag;
	private final String resourceName;
	private final String tenantId;
	private final String xml;
	private final Map<String, String> names;
	private boolean latest = true;

	ProcessDefinition(Process process) {
		key = process.getProcessDefinitionKey();
		id = process.getBpmnProcessId();
		version = process.getVersion();
		versionTag = process.getVersionTag();
		resourceName = process.getResourceName();
		tenantId = process.getTenantId();
		xml = new String(process.getResource(), StandardCharsets.UTF_8);
		names = ElementNames.in(process.getResource());
	}

	@Override
	public long key() {
		return key;
	}

	public String xml() {
		return xml;
	}

	String id() {
		return id;
	}

	@Nullable String name() {
		return nameOf(id);
	}

	/** The label of an element, or of the process itself. */
	@Nullable String nameOf(String elementId) {
		return names.get(elementId);
	}

	void replaced() {
		latest = false;
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "processDefinitionKey" -> key;
			case "processDefinitionId" -> id;
			case "name" -> name();
			case "version" -> version;
			case "versionTag" -> versionTag;
			case "resourceName" -> resourceName;
			case "tenantId" -> tenantId;
			case "isLatestVersion" -> latest;
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public ProcessDefinitionResult answer() {
		return new ProcessDefinitionResult().processDefinitionKey(Item.text(key)).processDefinitionId(id).name(name()).version(version)
				.versionTag(Item.textOrNull(versionTag)).resourceName(resourceName).tenantId(tenantId).hasStartForm(false);
	}
}

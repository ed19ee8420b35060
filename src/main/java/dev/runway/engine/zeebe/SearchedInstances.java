package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** Finds running instances with the engine's search, whose words differ between 8.6 and 8.8. */
@Component
class SearchedInstances implements RunningInstances {

	private static final int PAGE = 500;

	private final EngineRest rest;

	SearchedInstances(EngineRest rest) {
		this.rest = rest;
	}

	@Override
	public List<Running> of(String processId) {
		return either(() -> search("/v2/process-instances/search", Map.of("processDefinitionId", processId, "state", "ACTIVE"),
				item -> running(item, processId, "processInstanceKey", "parentProcessInstanceKey")),
				() -> search("/v2/process-instances/search", Map.of("bpmnProcessId", processId, "running", true),
						item -> running(item, processId, "key", "parentKey")));
	}

	@Override
	public List<String> waitingAt(long key) {
		return either(() -> search("/v2/element-instances/search", Map.of("processInstanceKey", Long.toString(key), "state", "ACTIVE"),
				item -> item.path("elementId").asString("")),
				() -> search("/v2/flownode-instances/search", Map.of("processInstanceKey", key, "state", "ACTIVE"),
						item -> item.path("flowNodeId").asString("")));
	}

	private <T> List<T> search(String path, Map<String, ?> filter, Function<JsonNode, T> reader) {
		var found = new ArrayList<T>();
		int read;
		do {
			var items = rest.post(path, Map.of("filter", filter, "page", Map.of("from", found.size(), "limit", PAGE))).path("items");
			items.forEach(item -> found.add(reader.apply(item)));
			read = items.size();
		}
		while (read == PAGE);
		return found;
	}

	/** Asks in the words of 8.8, and in those of 8.6 where they are not understood. */
	private static <T> List<T> either(Supplier<List<T>> newer, Supplier<List<T>> older) {
		try {
			return newer.get();
		}
		catch (HttpClientErrorException unknown) {
			try {
				return older.get();
			}
			catch (HttpClientErrorException off) {
				throw new EngineUnavailableException(
						"The engine's search is off: turn it on (camunda.rest.query.enabled on 8.6) to move instances", off);
			}
		}
	}

	private static Running running(JsonNode item, String processId, String key, String parent) {
		var calledBy = item.path(parent).asLong(-1);
		return new Running(item.path(key).asLong(), processId, item.path("processDefinitionVersion").asInt(),
				item.path("processDefinitionKey").asLong(), calledBy <= 0 ? null : calledBy);
	}

}

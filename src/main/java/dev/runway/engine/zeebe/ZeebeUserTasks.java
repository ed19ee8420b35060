package dev.runway.engine.zeebe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.engine.UserTasks;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * Searches and assigns user tasks over the broker's REST, which gRPC cannot. Keys are numbers on 8.6 and strings from
 * 8.7 on; the versions take either.
 */
@Component
class ZeebeUserTasks implements UserTasks {

	private final EngineSearch search;

	private final EngineRest rest;

	ZeebeUserTasks(EngineSearch search, EngineRest rest) {
		this.search = search;
		this.rest = rest;
	}

	@Override
	public Optional<Long> find(long processInstanceKey, String elementId) {
		return open(Map.of("processInstanceKey", Long.toString(processInstanceKey), "elementId", elementId)).stream()
			.reduce((earlier, later) -> later);
	}

	@Override
	public void reassign(long processInstanceKey, String from, String to) {
		open(Map.of("processInstanceKey", Long.toString(processInstanceKey), "assignee", from))
			.forEach(key -> assign(key, to));
	}

	@Override
	public void reassignAll(String from, String to) {
		open(Map.of("assignee", from)).forEach(key -> assign(key, to));
	}

	private List<Long> open(Map<String, String> criteria) {
		return tasks("CREATED", criteria).map(ZeebeUserTasks::key).sorted().toList();
	}

	private Stream<JsonNode> tasks(String state, Map<String, String> criteria) {
		var filter = new HashMap<>(criteria);
		filter.put("state", state);
		return search.all("/v2/user-tasks/search", filter).stream();
	}

	private static long key(JsonNode task) {
		return task.path(task.has("userTaskKey") ? "userTaskKey" : "key").asLong();
	}

	/** A task that is gone was completed in between, and needs no new owner. */
	private void assign(long key, String to) {
		try {
			rest.post("/v2/user-tasks/%d/assignment".formatted(key), Map.of("assignee", to, "allowOverride", true));
		}
		catch (HttpClientErrorException.NotFound gone) {
			// Nothing is left to assign.
		}
	}

}

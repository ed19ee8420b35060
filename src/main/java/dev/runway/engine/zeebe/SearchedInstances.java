package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.EngineUnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** Finds running instances with the engine's search, whose words differ between 8.6 and 8.8. */
@Component
class SearchedInstances implements RunningInstances {

	private final EngineSearch search;

	SearchedInstances(EngineSearch search) {
		this.search = search;
	}

	@Override
	public List<Running> of(String processId) {
		var path = "/v2/process-instances/search";
		return either(path, Map.of("processDefinitionId", processId, "state", "ACTIVE"),
				item -> running(item, processId, "processInstanceKey", "parentProcessInstanceKey"),
				path, Map.of("bpmnProcessId", processId, "running", true, "active", true, "incidents", true),
				item -> running(item, processId, "key", "parentKey"));
	}

	@Override
	public History historyOf(long key) {
		var steps = either("/v2/element-instances/search", Map.of("processInstanceKey", Long.toString(key)),
				item -> step(item, "elementId"), "/v2/flownode-instances/search", Map.of("processInstanceKey", key), item -> step(item, "flowNodeId"));
		return new History(of(steps, State.ACTIVE).map(Step::element).distinct().toList(), counted(steps.stream()),
				counted(of(steps, State.COMPLETED)));
	}

	private static Stream<Step> of(List<Step> steps, State state) {
		return steps.stream().filter(step -> step.state().equals(state.name()));
	}

	private static Map<String, Long> counted(Stream<Step> steps) {
		return steps.collect(Collectors.groupingBy(Step::element, Collectors.counting()));
	}

	private static Step step(JsonNode item, String id) {
		return new Step(item.path(id).asString(""), item.path("state").asString(""));
	}

	/** Asks in the words of 8.8, and in those of 8.6 where they are not understood. */
	private <T> List<T> either(String newerPath, Map<String, ?> newerFilter, Function<JsonNode, T> newer, String olderPath,
			Map<String, ?> olderFilter, Function<JsonNode, T> older) {
		try {
			return newer(newerPath, newerFilter).map(items -> items.stream().map(newer).toList())
				.orElseGet(() -> search.all(olderPath, olderFilter).stream().map(older).toList());
		}
		catch (HttpClientErrorException off) {
			throw new EngineUnavailableException(
					"The engine's search is off: turn it on (camunda.rest.query.enabled on 8.6) to move instances", off);
		}
	}

	/** A path that is not there is one of 8.8, too. */
	private Optional<List<JsonNode>> newer(String path, Map<String, ?> filter) {
		try {
			return search.newer(path, filter);
		}
		catch (HttpClientErrorException.NotFound unknown) {
			return Optional.empty();
		}
	}

	private static Running running(JsonNode item, String processId, String key, String parent) {
		var calledBy = item.path(parent).asLong(-1);
		return new Running(item.path(key).asLong(), processId, item.path("processDefinitionVersion").asInt(),
				item.path("processDefinitionKey").asLong(), calledBy <= 0 ? null : calledBy);
	}

	/** One element that an instance has entered. */
	private record Step(String element, String state) {
	}

	private enum State {

		ACTIVE, COMPLETED

	}

}

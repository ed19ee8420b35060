package dev.runway.engine.zeebe;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Searches and assigns user tasks over the broker's REST, which gRPC cannot. Keys are numbers on 8.6 and strings from
 * 8.7 on; the versions take either.
 */
@Component
class ZeebeUserTasks implements UserTasks {

	private static final int PAGE = 100;

	private final RestClient broker;

	ZeebeUserTasks(ZeebeProperties properties) {
		var requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build());
		requests.setReadTimeout(Duration.ofSeconds(30));
		this.broker = RestClient.builder().requestFactory(requests).baseUrl(properties.restAddress()).build();
	}

	@Override
	public Optional<Long> find(long processInstanceKey, String elementId) {
		return open(processInstanceKey, "elementId", elementId).stream().reduce((earlier, later) -> later);
	}

	@Override
	public void reassign(long processInstanceKey, String from, String to) {
		open(processInstanceKey, "assignee", from).forEach(key -> assign(key, to));
	}

	private List<Long> open(long processInstanceKey, String field, String value) {
		var filter = Map.of("processInstanceKey", Long.toString(processInstanceKey), "state", "CREATED", field, value);
		var keys = new ArrayList<Long>();
		int found;
		do {
			var page = Map.of("from", keys.size(), "limit", PAGE);
			var tasks = post("/v2/user-tasks/search", Map.of("filter", filter, "page", page)).path("items");
			tasks.forEach(task -> keys.add(task.path(task.has("userTaskKey") ? "userTaskKey" : "key").asLong()));
			found = tasks.size();
		}
		while (found == PAGE);
		return keys.stream().sorted().toList();
	}

	/** A task that is gone was completed in between, and needs no new owner. */
	private void assign(long key, String to) {
		try {
			post("/v2/user-tasks/%d/assignment".formatted(key), Map.of("assignee", to, "allowOverride", true));
		}
		catch (HttpClientErrorException.NotFound gone) {
			// Nothing is left to assign.
		}
	}

	private JsonNode post(String path, Map<String, ?> body) {
		EngineCalls.refuseTransactions();
		try {
			var answer = broker.post()
				.uri(path)
				.contentType(MediaType.APPLICATION_JSON)
				.body(body)
				.retrieve()
				.body(JsonNode.class);
			return answer == null ? MissingNode.getInstance() : answer;
		}
		catch (ResourceAccessException | HttpServerErrorException failure) {
			throw unavailable(path, failure);
		}
		catch (HttpClientErrorException failure) {
			if (failure.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS || failure.getStatusCode() == HttpStatus.CONFLICT) {
				throw unavailable(path, failure);
			}
			throw failure;
		}
	}

	private static EngineUnavailableException unavailable(String path, Exception failure) {
		return new EngineUnavailableException("The engine did not answer %s: %s".formatted(path, OneLine.of(failure)),
				failure);
	}

}

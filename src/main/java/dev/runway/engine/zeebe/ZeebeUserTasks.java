package dev.runway.engine.zeebe;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

	/** The engine and Runway may not agree on the second. */
	private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendPattern("[XXX][XX]")
		.toFormatter(Locale.ROOT);

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

	/** The date of the completion has its offset with a colon or without. */
	@Override
	public Optional<String> completedBy(long processInstanceKey, String elementId, Instant until) {
		return tasks("COMPLETED", Map.of("processInstanceKey", Long.toString(processInstanceKey), "elementId", elementId))
			.filter(task -> task.path("completionDate").isMissingNode() || !OffsetDateTime
				.parse(task.path("completionDate").asString(""), INSTANT)
				.toInstant()
				.isAfter(until.plus(CLOCK_SKEW)))
			.max(Comparator.comparingLong(ZeebeUserTasks::key))
			.map(task -> task.path("assignee").asString(""))
			.filter(assignee -> !assignee.isEmpty());
	}

	@Override
	public void giveBack(long processInstanceKey, String elementId, String person) {
		tasks("CREATED", Map.of("processInstanceKey", Long.toString(processInstanceKey), "elementId", elementId))
			.filter(task -> task.path("assignee").asString("").isEmpty())
			.forEach(task -> assign(key(task), person));
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

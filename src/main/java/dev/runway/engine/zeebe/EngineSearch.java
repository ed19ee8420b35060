package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads all that a search of the engine finds, page after page, in the way of 8.8 and in that of 8.6. */
@Component
class EngineSearch {

	private static final int PAGE = 500;

	private final EngineRest rest;

	EngineSearch(EngineRest rest) {
		this.rest = rest;
	}

	/** What fits the filter; none when the engine is one of 8.6 and the words of the filter are those of 8.8. */
	Optional<List<JsonNode>> newer(String path, Map<String, ?> filter) {
		return read(path, filter, true);
	}

	List<JsonNode> all(String path, Map<String, ?> filter) {
		return read(path, filter, false).orElseThrow();
	}

	private Optional<List<JsonNode>> read(String path, Map<String, ?> filter, boolean newerOnly) {
		var found = new ArrayList<JsonNode>();
		var page = new HashMap<String, Object>(Map.of("limit", PAGE));
		int read;
		do {
			var answer = rest.post(path, Map.of("filter", filter, "page", page));
			if (newerOnly && older(answer)) {
				return Optional.empty();
			}
			answer.path("items").forEach(found::add);
			read = answer.path("items").size();
			turn(page, answer.path("page"));
		}
		while (read == PAGE);
		return Optional.of(found);
	}

	/** A cursor, as a search by number ends at 10,000. */
	private static void turn(Map<String, Object> page, JsonNode answered) {
		if (answered.has("endCursor")) {
			page.put("after", answered.path("endCursor").asString(""));
		}
		else {
			page.put("searchAfter", answered.path("lastSortValues"));
		}
	}

	/** Only 8.6 names the values by which it sorted; it passes over words that it does not know, and finds what it likes. */
	private static boolean older(JsonNode answer) {
		return answer.path("page").has("lastSortValues");
	}

}

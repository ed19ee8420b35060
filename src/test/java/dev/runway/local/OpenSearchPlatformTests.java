package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What OpenSearch does for Tasklist, on a node of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSearchPlatformTests {

	private static final String INDEX = "/tasklist-list-view-8.6.0_";

	private final Ports ports = Ports.free();

	private final LocalPlatform platform = LocalPlatform.in(Folders.ofTest("opensearch")).on(ports).only(PlatformPart.OPENSEARCH).build();

	@BeforeAll
	void start() {
		platform.start();
		var moment = Map.of("type", "date", "format", "date_time || epoch_millis");
		Http.send("PUT", ports.http(Port.OPENSEARCH, INDEX), Map.of("mappings",
				Map.of("properties", Map.of("creationTime", moment, "completionTime", moment))));
	}

	@AfterAll
	void stop() {
		platform.close();
	}

	@Test
	void takesTasksThatComeAndGoOnAFullSecond() {
		JsonNode answer = bulk("""
				{"update": {"_index": "%1$s", "_id": "1"}}
				{"doc": {"state": "CREATED"}, "upsert": {"creationTime": "2026-11-23T04:00Z", "completionTime": null}}
				{"update": {"_index": "%1$s", "_id": "1"}}
				{"doc": {"completionTime": "2026-11-23T04:00:07Z"}, "upsert": {"completionTime": "2026-11-23T04:00:07Z"}}
				{"update": {"_index": "%1$s", "_id": "2"}}
				{"doc": {"state": "CREATED"}, "upsert": {"creationTime": "2026-11-23T04:00:07.125Z"}}
				""");

		assertThat(answer.get("errors").asBoolean()).as(answer.toString()).isFalse();
		assertThat(task("1").get("creationTime").asString()).isEqualTo("2026-11-23T04:00:00.000Z");
		assertThat(task("1").get("completionTime").asString()).isEqualTo("2026-11-23T04:00:07.000Z");
		assertThat(task("2").get("creationTime").asString()).isEqualTo("2026-11-23T04:00:07.125Z");
	}

	private JsonNode bulk(String lines) {
		return Http.call(HttpRequest.newBuilder(ports.http(Port.OPENSEARCH, "/_bulk"))
			.header("Content-Type", "application/x-ndjson")
			.POST(BodyPublishers.ofString(lines.formatted(INDEX.substring(1)))));
	}

	private JsonNode task(String id) {
		return Http.get(ports.http(Port.OPENSEARCH, INDEX + "/_doc/" + id)).get("_source");
	}

}

package dev.runway.local;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

/** Knows which forms Tasklist has: a task that it imports before the task's form never shows one. */
final class TasklistForms {

	private final Ports ports;

	TasklistForms(Ports ports) {
		this.ports = ports;
	}

	/** Waits until Tasklist has the forms of these ids, each in every version that the broker has deployed. */
	void await(Collection<String> ids, Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		Set<String> missing = missing(ids);
		while (!missing.isEmpty()) {
			if (System.nanoTime() > end) {
				throw new LocalFailure("Tasklist does not have these forms after %d s: %s".formatted(limit.toSeconds(), String.join(", ", missing)));
			}
			try {
				TimeUnit.MILLISECONDS.sleep(500);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new LocalFailure("Tasklist's forms were not awaited to the end");
			}
			missing = missing(ids);
		}
	}

	private Set<String> missing(Collection<String> ids) {
		var missing = new TreeSet<>(ids);
		Set<String> imported = new HashSet<>();
		for (JsonNode hit : hits("tasklist-form-*")) {
			imported.add(hit.get("_source").path("key").asString(hit.get("_id").asString()));
			imported.add(hit.get("_id").asString());
		}
		for (JsonNode hit : hits("zeebe-record*_form_*")) {
			JsonNode form = hit.get("_source").get("value");
			if (imported.contains(form.get("formKey").asString())) {
				missing.remove(form.get("formId").asString());
			}
			else {
				return Set.of(form.get("formId").asString());
			}
		}
		return missing;
	}

	/**
	 * An index that has just been made cannot be searched until its shard is there. So only those are searched that have been
	 * awaited: one that is made in between waits for the next look.
	 */
	private Iterable<JsonNode> hits(String pattern) {
		String indices = String.join(",", Http.get(ports.http(Port.OPENSEARCH, "/_cat/indices/" + pattern + "?format=json")).findValuesAsString("index"));
		if (indices.isEmpty()) {
			return List.of();
		}
		Http.get(ports.http(Port.OPENSEARCH, "/_cluster/health/" + indices + "?wait_for_status=yellow&timeout=30s"));
		return Http.send("POST", ports.http(Port.OPENSEARCH, "/" + indices + "/_search"), Map.of("size", 5000)).path("hits").path("hits");
	}

}

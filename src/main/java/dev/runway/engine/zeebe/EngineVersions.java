package dev.runway.engine.zeebe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.runway.engine.EngineUnavailableException;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * Asks the engine which versions of models it has. Tables can be asked for always; processes where the engine's search
 * is on (8.8), and where it is not their jobs tell, and who sends the file; forms cannot be asked for at all.
 */
@Component
class EngineVersions {

	private static final String PROCESSES = "/v2/process-definitions/search";

	private final CamundaClient client;

	private final EngineRest rest;

	private final SeenVersions seen;

	EngineVersions(CamundaClient client, EngineRest rest, SeenVersions seen) {
		this.client = client;
		this.rest = rest;
		this.seen = seen;
	}

	/** The newest version of a model, as far as anything is known of it. */
	Optional<EngineVersion> newest(DeployedModel model) {
		if (model.file().endsWith(".dmn")) {
			return newestTable(model.id());
		}
		return model.file().endsWith(".bpmn")
				? Stream.of(newestProcess(model.id()), seen.newest(model.id())).flatMap(Optional::stream)
					.max(Comparator.comparingInt(EngineVersion::version))
				: Optional.empty();
	}

	/** The engine's own version, such as 8.6.0. */
	String release() {
		return client.newTopologyRequest().send().join().getGatewayVersion();
	}

	/** Whether the engine tells which diagrams others have deployed to it. */
	boolean tells() {
		try {
			rest.post(PROCESSES, Map.of("page", Map.of("limit", 1)));
			return true;
		}
		catch (EngineUnavailableException | HttpClientErrorException noSearch) {
			return false;
		}
	}

	/** Makes this diagram the newest version; one that is that already is not deployed again. */
	EngineVersion deploy(DeployedModel model, String content) {
		var process = client.newDeployResourceCommand().addResourceStringUtf8(content, model.file()).send().join()
			.getProcesses().getFirst();
		var version = new EngineVersion(process.getVersion(), process.getProcessDefinitionKey());
		seen.learned(model.id(), version, content);
		return version;
	}

	/** What a version holds, as the engine or somebody else has told it; empty where nobody has. */
	Optional<String> content(DeployedModel model, EngineVersion version) {
		return told(model, version).or(() -> seen.content(model.id(), version.version()));
	}

	private Optional<String> told(DeployedModel model, EngineVersion version) {
		var kind = model.file().endsWith(".dmn") ? "decision" : "process";
		try {
			return Optional.ofNullable(rest.get("/v2/%s-definitions/%d/xml".formatted(kind, version.key())));
		}
		catch (EngineUnavailableException | HttpClientErrorException unknown) {
			return Optional.empty();
		}
	}

	/** Whether the engine does not know a table that was deployed to it: then it has lost its data. */
	boolean lost(Collection<DeployedModel> models) {
		return models.stream().filter(model -> model.file().endsWith(".dmn")).findFirst()
			.filter(table -> unknown(table.key())).isPresent();
	}

	private boolean unknown(long tableKey) {
		try {
			client.newEvaluateDecisionCommand().decisionKey(tableKey).variables(Map.of()).send().join();
			return false;
		}
		catch (ClientStatusException failure) {
			if (isAway(failure)) {
				throw failure;
			}
			return failure.getStatusCode() == Status.Code.NOT_FOUND
					|| String.valueOf(failure.getMessage()).contains("no decision found");
		}
	}

	/** The answer to a table names its version, whatever the answer is. */
	private Optional<EngineVersion> newestTable(String id) {
		try {
			var answer = client.newEvaluateDecisionCommand().decisionId(id).variables(Map.of()).send().join();
			return Optional.of(new EngineVersion(answer.getDecisionVersion(), answer.getDecisionKey()));
		}
		catch (ClientStatusException failure) {
			if (isAway(failure)) {
				throw failure;
			}
			return Optional.empty();
		}
	}

	private Optional<EngineVersion> newestProcess(String id) {
		try {
			var found = rest.post(PROCESSES, Map.of("filter", Map.of("processDefinitionId", id),
					"sort", List.of(Map.of("field", "version", "order", "DESC")), "page", Map.of("limit", 1)));
			return StreamSupport.stream(found.path("items").spliterator(), false).findFirst().map(EngineVersions::version);
		}
		catch (EngineUnavailableException | HttpClientErrorException noSearch) {
			return Optional.empty();
		}
	}

	private static EngineVersion version(JsonNode process) {
		return new EngineVersion(process.path("version").asInt(), process.path("processDefinitionKey").asLong());
	}

	private static boolean isAway(ClientStatusException failure) {
		return failure.getStatusCode() == Status.Code.UNAVAILABLE
				|| failure.getStatusCode() == Status.Code.DEADLINE_EXCEEDED
				|| failure.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED;
	}

}

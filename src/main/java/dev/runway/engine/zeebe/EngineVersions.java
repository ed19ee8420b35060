package dev.runway.engine.zeebe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import org.springframework.stereotype.Component;

/**
 * Asks the engine which versions of models it has. Its search tells of processes and tables, perhaps late, and of processes their
 * jobs and who sends the file tell besides; forms cannot be asked for.
 */
@Component
class EngineVersions {

	private final CamundaClient client;

	private final EngineCalls calls;

	private final SeenVersions seen;

	EngineVersions(CamundaClient client, EngineCalls calls, SeenVersions seen) {
		this.client = client;
		this.calls = calls;
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

	/** Makes this diagram the newest version; one that is that already is not deployed again. */
	EngineVersion deploy(DeployedModel model, String content) {
		var process = calls.ask("to the deployment of " + model.file(),
				() -> client.newDeployResourceCommand().addResourceStringUtf8(content, model.file()).send().join()).getProcesses().getFirst();
		var version = new EngineVersion(process.getVersion(), process.getProcessDefinitionKey());
		seen.learned(model.id(), version, content);
		return version;
	}

	/** What a version holds, as the engine or somebody else has told it; empty where nobody has. */
	Optional<String> content(DeployedModel model, EngineVersion version) {
		return told(model, version).or(() -> seen.content(model.id(), version.version()));
	}

	private Optional<String> told(DeployedModel model, EngineVersion version) {
		return model.file().endsWith(".dmn") ? told(() -> client.newDecisionDefinitionGetXmlRequest(version.key()).send().join())
				: told(() -> client.newProcessDefinitionGetXmlRequest(version.key()).send().join());
	}

	private Optional<String> told(Supplier<String> xml) {
		try {
			return Optional.of(calls.ask("for a model", xml));
		}
		catch (ClientException failure) {
			if (ClientFailure.of(failure) == ClientFailure.NOT_FOUND) {
				return Optional.empty();
			}
			throw failure;
		}
	}

	/**
	 * Whether the engine does not know a table that was deployed to it: then it has lost its data. A search that does not find it
	 * proves nothing, so the engine itself is asked for an answer.
	 */
	boolean lost(Collection<DeployedModel> models) {
		return models.stream().filter(model -> model.file().endsWith(".dmn")).findFirst()
			.filter(table -> unknown(table.key())).isPresent();
	}

	private boolean unknown(long tableKey) {
		try {
			calls.ask("for a table", () -> client.newEvaluateDecisionCommand().decisionKey(tableKey).variables(Map.of()).send().join());
			return false;
		}
		catch (ClientException failure) {
			return ClientFailure.of(failure) == ClientFailure.NOT_FOUND || String.valueOf(failure.getMessage()).contains("no decision found");
		}
	}

	private Optional<EngineVersion> newestTable(String id) {
		return first(calls.ask("the search for tables", () -> client.newDecisionDefinitionSearchRequest()
			.filter(table -> table.decisionDefinitionId(id)).sort(sort -> sort.version().desc()).page(page -> page.limit(1)).send().join().items()))
			.map(table -> new EngineVersion(table.getVersion(), table.getDecisionKey()));
	}

	private Optional<EngineVersion> newestProcess(String id) {
		return first(calls.ask("the search for processes", () -> client.newProcessDefinitionSearchRequest()
			.filter(process -> process.processDefinitionId(id)).sort(sort -> sort.version().desc()).page(page -> page.limit(1)).send().join().items()))
			.map(process -> new EngineVersion(process.getVersion(), process.getProcessDefinitionKey()));
	}

	private static <T> Optional<T> first(List<T> found) {
		return found.stream().findFirst();
	}

}

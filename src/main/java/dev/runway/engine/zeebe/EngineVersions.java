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
import org.springframework.util.StringUtils;

/**
 * Knows which versions of models the engine has. Its search tells of processes and tables, perhaps late, and of processes their
 * jobs tell besides; forms cannot be asked for. What was deployed through Runway is known of all.
 */
@Component
class EngineVersions {

	private final CamundaClient client;

	private final EngineCalls calls;

	private final SeenVersions seen;

	private final EditedModels edited;

	EngineVersions(CamundaClient client, EngineCalls calls, SeenVersions seen, EditedModels edited) {
		this.client = client;
		this.calls = calls;
		this.seen = seen;
		this.edited = edited;
	}

	/** The newest version of a model, as far as anything is known of it. */
	Optional<EngineVersion> newest(String file) {
		return Stream.of(found(file), edited.newest(file).map(EditedModels.Edit::inEngine)).flatMap(Optional::stream)
			.max(Comparator.comparingInt(EngineVersion::version));
	}

	private Optional<EngineVersion> found(String file) {
		var id = StringUtils.stripFilenameExtension(file);
		if (file.endsWith(".dmn")) {
			return newestTable(id);
		}
		return file.endsWith(".bpmn") ? Stream.of(newestProcess(id), seen.newest(id)).flatMap(Optional::stream)
			.max(Comparator.comparingInt(EngineVersion::version)) : Optional.empty();
	}

	/** What a version holds, as somebody has deployed it through Runway or the engine tells; empty where nobody knows. */
	Optional<String> content(String file, EngineVersion version) {
		return edited.at(file, version.version()).map(EditedModels.Edit::content).or(() -> told(file, version));
	}

	private Optional<String> told(String file, EngineVersion version) {
		if (file.endsWith(".form")) {
			return Optional.empty();
		}
		return file.endsWith(".dmn") ? told(() -> client.newDecisionDefinitionGetXmlRequest(version.key()).send().join())
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

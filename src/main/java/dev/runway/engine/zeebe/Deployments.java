package dev.runway.engine.zeebe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.runway.engine.EngineLost;
import dev.runway.engine.ModelsDeployed;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deploys models in one piece, and keeps what was deployed. */
@Component
class Deployments {

	private static final Logger logger = LoggerFactory.getLogger(Deployments.class);

	private final CamundaClient client;

	private final EngineCalls calls;

	private final DeploymentArchive archive;

	private final SeenVersions seen;

	private final ApplicationEventPublisher events;

	Deployments(CamundaClient client, EngineCalls calls, DeploymentArchive archive, SeenVersions seen, ApplicationEventPublisher events) {
		this.client = client;
		this.calls = calls;
		this.archive = archive;
		this.seen = seen;
		this.events = events;
	}

	/** The models as they were deployed last, by file. */
	Map<String, DeployedModel> current() {
		return archive.current();
	}

	/** Whether a deployment of the bundle was begun and its answer never seen. */
	boolean begun(String bundle) {
		return archive.begun(bundle);
	}

	/**
	 * Forgets what the engine had, and tells those who have started instances: it has lost its data, and counts versions anew. Where another
	 * replica has deployed to it since, nothing is forgotten.
	 *
	 * @param known what the engine does not know any more
	 */
	@Transactional
	public boolean forget(Map<String, DeployedModel> known) {
		archive.lock();
		if (!archive.current().equals(known)) {
			return false;
		}
		seen.forget();
		events.publishEvent(new EngineLost());
		return true;
	}

	/** Deploys all of the models of a bundle or none of them, over others where somebody has decided so. */
	void deploy(String bundle, List<ModelBundle.Model> models, @Nullable Decision decision) {
		var before = archive.current();
		var id = archive.begin(bundle, models, decision);
		var deployment = calls.ask("to the deployment", () -> command(models).send().join());
		var versions = versions(deployment);
		archive.complete(id, deployment.getKey(), versions);
		versions.forEach((file, version) -> tellSkipped(before.get(file), version));
		tell(versions.keySet());
	}

	/** Tells of files that the engine has anew, once it is written down which versions they are. */
	void tell(Set<String> files) {
		if (!files.isEmpty()) {
			events.publishEvent(new ModelsDeployed(Set.copyOf(files)));
		}
	}

	/** Deploys all of the models or none of them, and leaves it to others to remember. */
	Map<String, EngineVersion> send(List<ModelBundle.Model> models) {
		return versions(calls.ask("to the deployment", () -> command(models).send().join()));
	}

	private DeployResourceCommandStep2 command(List<ModelBundle.Model> models) {
		var first = models.getFirst();
		var command = client.newDeployResourceCommand().addResourceBytes(first.content(), first.name());
		models.stream().skip(1).forEach(model -> command.addResourceBytes(model.content(), model.name()));
		return command;
	}

	/** A form cannot be asked for its version beforehand; here it shows whether somebody else had deployed one. */
	private static void tellSkipped(@Nullable DeployedModel before, EngineVersion now) {
		if (before != null && before.file().endsWith(".form") && now.version() > before.version() + 1) {
			logger.warn("{} was deployed as version {} over a version {} that is not ours", before.file(), now.version(),
					now.version() - 1);
		}
	}

	private static Map<String, EngineVersion> versions(DeploymentEvent deployment) {
		var versions = new HashMap<String, EngineVersion>();
		deployment.getProcesses()
			.forEach(process -> versions.put(process.getResourceName(),
					new EngineVersion(process.getVersion(), process.getProcessDefinitionKey())));
		deployment.getDecisions()
			.forEach(table -> versions.put(table.getDmnDecisionId() + ".dmn",
					new EngineVersion(table.getVersion(), table.getDecisionKey())));
		deployment.getForm()
			.forEach(form -> versions.put(form.getResourceName(), new EngineVersion(form.getVersion(), form.getFormKey())));
		return versions;
	}

	/** Who has decided that a release is deployed over what others have deployed, and why. */
	record Decision(String by, @Nullable String reason) {
	}

}

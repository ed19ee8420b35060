package dev.runway.engine.zeebe;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.LostEngine;
import io.camunda.client.api.command.ClientException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deploys those of the application's models that differ from the ones it deployed last, once the engine is there. Broken
 * models are refused, and what a process owner has deployed since is overwritten only when somebody says so.
 */
@Component
public class ModelDeployer implements LostEngine {

	private static final Logger logger = LoggerFactory.getLogger(ModelDeployer.class);

	private final ModelBundle bundle;

	private final ModelCheck check;

	private final Deployments deployments;

	private final EngineRelease release;

	private final EngineVersions versions;

	private final ForeignEdits edits;

	private final ModelEdits restoring;

	private final ZeebeProperties.Deploy when;

	private final ZeebeProperties.WhenLost whenLost;

	private volatile DeploymentState state;

	private volatile ModelCheck.@Nullable Findings findings;

	private volatile Deployments.@Nullable Decision decision;

	private volatile boolean everDeployed;

	private volatile boolean restartAllowed;

	private volatile @Nullable Instant lostSince;

	private final Clock clock;

	ModelDeployer(ZeebeProperties properties, ModelCheck check, Deployments deployments, EngineRelease release,
			EngineVersions versions, ForeignEdits edits, ModelEdits restoring, Clock clock) {
		this.bundle = ModelBundle.read(properties.models());
		this.check = check;
		this.deployments = deployments;
		this.release = release;
		this.versions = versions;
		this.edits = edits;
		this.restoring = restoring;
		this.clock = clock;
		this.when = properties.deploy();
		this.whenLost = properties.whenLost();
		this.state = when == ZeebeProperties.Deploy.NEVER ? DeploymentState.LEFT_ALONE : DeploymentState.WAITING;
	}

	/** Whether the engine has models, so that a message finds the process that it is for. */
	boolean done() {
		return switch (state) {
			case DEPLOYED, LEFT_ALONE -> true;
			case REFUSED, HELD_BACK -> everDeployed;
			case WAITING, LOST -> false;
		};
	}

	/** What became of the application's models. */
	public DeploymentState state() {
		return state;
	}

	/** Why the models were refused, one line each. */
	public List<String> problems() {
		var found = findings;
		return found == null ? List.of() : found.problems();
	}

	/** Deploys models that were held back, over what others have deployed; says whether there was anything to decide. */
	public boolean overwrite(String user, @Nullable String reason) {
		if (state != DeploymentState.HELD_BACK) {
			return false;
		}
		decision = new Deployments.Decision(user, reason);
		state = DeploymentState.WAITING;
		deployOutstanding();
		return true;
	}

	@Override
	public Optional<Instant> lostSince() {
		return state == DeploymentState.LOST ? Optional.ofNullable(lostSince) : Optional.empty();
	}

	@Override
	public boolean restart(String user, String reason) {
		if (state != DeploymentState.LOST) {
			return false;
		}
		logger.warn("{} has every partner started again in the engine", user);
		decision = new Deployments.Decision(user, reason);
		restartAllowed = true;
		state = DeploymentState.WAITING;
		deployOutstanding();
		return true;
	}

	/** Looks whether the engine still has what was deployed to it, and after a loss whether somebody has seen to it. */
	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	synchronized void lookWhetherLost() {
		if (when == ZeebeProperties.Deploy.NEVER || state == DeploymentState.WAITING) {
			return;
		}
		try {
			if (versions.lost(deployments.current().values()) != (state == DeploymentState.LOST)) {
				state = DeploymentState.WAITING;
				deployOutstanding();
			}
		}
		catch (EngineUnavailableException | ClientException away) {
			logger.debug("The engine cannot be asked what it has: {}", away.getMessage());
		}
	}

	/** Tries until the engine has answered; an engine that is down delays the deployment and nothing else. */
	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	synchronized void deployOutstanding() {
		if (state != DeploymentState.WAITING) {
			return;
		}
		try {
			state = bringAbout();
		}
		catch (EngineUnavailableException away) {
			logger.info("Waiting for the engine to deploy the models: {}", away.getMessage());
		}
		catch (ClientException failure) {
			logger.error("The engine refused the models: {}", failure.getMessage());
		}
	}

	/** An engine that is too old for the models gets none of them, and no message. */
	private DeploymentState bringAbout() {
		var problem = EngineRelease.problem(release.version());
		if (problem.isPresent()) {
			logger.error("{}: it gets no models", problem.get());
			return DeploymentState.WAITING;
		}
		var known = deployments.current();
		everDeployed = !known.isEmpty();
		var lost = versions.lost(known.values());
		if (lost) {
			if (whenLost == ZeebeProperties.WhenLost.ASK && !restartAllowed) {
				logger.error("The engine has lost its data, or is another one: no process leads any partner. Say on the page Stuck whether they start again");
				lostSince = lostSince == null ? clock.instant() : lostSince;
				return DeploymentState.LOST;
			}
			if (!deployments.forget(known)) {
				return DeploymentState.WAITING;
			}
			logger.warn("The engine has lost its data: it gets all models again");
			restoring.lose();
			restartAllowed = false;
			lostSince = null;
		}
		var outstanding = outstanding(known, lost);
		if (outstanding.isEmpty()) {
			restoring.restore();
			return DeploymentState.DEPLOYED;
		}
		if (!fit()) {
			return DeploymentState.REFUSED;
		}
		return lost || mayOverwrite(outstanding) ? deploy(outstanding) : DeploymentState.HELD_BACK;
	}

	private boolean fit() {
		if (findings == null) {
			findings = check.check(bundle.set());
			findings.problems()
				.forEach(problem -> logger.error("The models are broken and were not deployed: {}", problem));
		}
		return findings.fit();
	}

	/** The models that the engine lacks or has in another version of ours. */
	private List<ModelBundle.Model> outstanding(Map<String, DeployedModel> known, boolean lost) {
		if (lost || when == ZeebeProperties.Deploy.ALWAYS) {
			return bundle.models();
		}
		return bundle.models().stream().filter(model -> {
			var deployed = known.get(model.name());
			return deployed == null || !deployed.content().equals(model.text());
		}).toList();
	}

	/** A deployment that was begun before and never confirmed may have reached the engine: its versions are ours. */
	private boolean mayOverwrite(Collection<ModelBundle.Model> models) {
		if (when == ZeebeProperties.Deploy.ALWAYS || decision != null || deployments.begun(bundle.hash())) {
			return true;
		}
		var newer = edits.of(models.stream().map(ModelBundle.Model::name).collect(Collectors.toSet()));
		newer.forEach(edit -> logger.warn(
				"The models were not deployed: {} has a version {} in the engine that is not ours ({}). See GET /api/v1/models",
				edit.file(), edit.theirs(), edit.ours()));
		return newer.isEmpty();
	}

	private DeploymentState deploy(List<ModelBundle.Model> models) {
		deployments.deploy(bundle.hash(), models, decision);
		logger.info("Deployed {} of {} models, bundle {}", models.size(), bundle.models().size(),
				bundle.hash().substring(0, 12));
		restoring.restore();
		return DeploymentState.DEPLOYED;
	}

}

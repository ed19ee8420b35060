package dev.runway.engine.zeebe;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deploys the application's models once the engine is there, and only when they differ from those it deployed last: a
 * restart never overwrites what a process owner has deployed since.
 */
@Component
class ModelDeployer {

	private static final Logger logger = LoggerFactory.getLogger(ModelDeployer.class);

	private final CamundaClient client;

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile @Nullable ModelBundle outstanding;

	ModelDeployer(CamundaClient client, ZeebeProperties properties, JdbcClient jdbc, Clock clock) {
		this.client = client;
		this.jdbc = jdbc;
		this.clock = clock;
		this.outstanding = outstanding(properties);
	}

	/** Whether the engine has the models, so that a message finds the process that it is for. */
	boolean done() {
		return outstanding == null;
	}

	/** Tries until the engine has taken the models; an engine that is down delays the deployment and nothing else. */
	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void deployOutstanding() {
		var bundle = outstanding;
		if (bundle == null) {
			return;
		}
		try {
			deploy(bundle);
			outstanding = null;
		}
		catch (ClientStatusException failure) {
			report(failure);
		}
	}

	private @Nullable ModelBundle outstanding(ZeebeProperties properties) {
		var bundle = ModelBundle.read(properties.models());
		return switch (properties.deploy()) {
			case ALWAYS -> bundle;
			case IF_CHANGED -> bundle.hash().equals(lastDeployed()) ? null : bundle;
			case NEVER -> null;
		};
	}

	private @Nullable String lastDeployed() {
		return jdbc.sql("select bundle_hash from engine.deployments order by deployed_at desc limit 1")
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private void deploy(ModelBundle bundle) {
		DeployResourceCommandStep2 command = null;
		for (var model : bundle.models()) {
			command = (command == null ? client.newDeployResourceCommand() : command)
				.addResourceBytes(model.content(), model.name());
		}
		var deployment = command.send().join();
		jdbc.sql("insert into engine.deployments (deployment_key, bundle_hash, deployed_at) values (?, ?, ?)")
			.params(deployment.getKey(), bundle.hash(), Timestamp.from(clock.instant()))
			.update();
		logger.info("Deployed {} models, bundle {}", bundle.models().size(), bundle.hash().substring(0, 12));
	}

	private void report(ClientStatusException failure) {
		if (failure.getStatusCode() == Status.Code.UNAVAILABLE) {
			logger.info("Waiting for the engine to deploy the models");
		}
		else {
			logger.error("The engine refused the models: {}", failure.getMessage());
		}
	}

}

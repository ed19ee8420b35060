package dev.runway.engine.zeebe;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import dev.runway.engine.DeployedTables;
import dev.runway.support.TestDay;
import dev.runway.support.TestEngine;
import io.camunda.client.CamundaClient;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that only deploys: with a database, and an engine that may lose its data. */
final class DeploymentStage implements AutoCloseable {

	private final JdbcClient jdbc;

	final ModelFolder models;

	TestEngine engine = TestEngine.start();

	private final List<CamundaClient> clients = new ArrayList<>();

	final List<Object> events = new ArrayList<>();

	/** Where another REST is asked than the engine's own. */
	@Nullable URI search;

	/** What is done once the engine has lost its data. */
	ZeebeProperties.WhenLost whenLost = ZeebeProperties.WhenLost.RESTART;

	/** Begins with an empty schema. */
	DeploymentStage(Path folder, DataSource source) {
		JdbcClient.create(source).sql("drop schema if exists engine cascade; drop table if exists flyway_schema_history").update();
		Flyway.configure().dataSource(source).locations("classpath:db/migration/engine").load().migrate();
		jdbc = JdbcClient.create(source);
		models = ModelFolder.in(folder);
	}

	/** Starts the application, and lets it deploy what it wants to. */
	App start() {
		return start(ZeebeProperties.Deploy.IF_CHANGED);
	}

	App start(ZeebeProperties.Deploy when) {
		var properties = SomeEngine.deployingTo(engine.address(), engine.restAddress(), when, whenLost, models.location());
		var calls = new EngineCalls();
		var asked = CamundaClient.newClientBuilder().preferRestOverGrpc(false).grpcAddress(engine.address())
			.restAddress(search == null ? engine.restAddress() : search).build();
		clients.add(asked);
		var seen = new SeenVersions(jdbc, TestDay.clock());
		var archive = new DeploymentArchive(jdbc, TestDay.clock());
		var edited = new EditedModels(jdbc, TestDay.clock());
		var versions = new EngineVersions(asked, calls, seen, edited);
		var foreign = new ForeignEdits(versions, archive, edited);
		var check = new ModelCheck(properties, List.of());
		var deployments = new Deployments(engine.client(), calls, archive, seen, events::add);
		var edits = new ModelEdits(check, archive, edited, versions, deployments);
		var deployer = new ModelDeployer(properties, check, deployments, new EngineRelease(engine.client(), calls), versions, foreign, edits,
				TestDay.clock());
		deployer.deployOutstanding();
		return new App(deployer, new ModelOverview(properties, archive, foreign, edited), edits, archive, seen,
				new ZeebeDeployedTables(edits, edited, check));
	}

	/** Deploys a file as a process owner does from the Modeler, and returns its version. */
	int deployByHand(String file, String before, String after) {
		return deployByHand(file, models.content(file).replace(before, after));
	}

	int deployByHand(String file, String content) {
		var deployed = engine.client()
			.newDeployResourceCommand()
			.addResourceStringUtf8(content, file)
			.send()
			.join();
		return deployed.getProcesses().isEmpty() ? deployed.getDecisions().getFirst().getVersion()
				: deployed.getProcesses().getFirst().getVersion();
	}

	/** Loses all that the engine knows. */
	void loseEngine() {
		engine.close();
		engine = TestEngine.start();
	}

	/** Has the engine forget its tables while the application runs: they get keys that the engine does not know. */
	void loseTables() {
		jdbc.sql("update engine.deployed_models set definition_key = 1 where file like '%.dmn'").update();
	}

	@Override
	public void close() {
		clients.forEach(CamundaClient::close);
		engine.close();
	}

	/** One run of the application. */
	record App(ModelDeployer deployer, ModelOverview overview, ModelEdits edits, DeploymentArchive archive, SeenVersions seen, DeployedTables tables) {

		int version(String file) {
			return archive.current().get(file).version();
		}

		ModelOverview.Overview overviewOf(String file) {
			return overview.models().stream().filter(model -> model.file().equals(file)).findFirst().orElseThrow();
		}

	}

}

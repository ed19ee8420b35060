package dev.runway.engine.zeebe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.sun.net.httpserver.HttpServer;
import dev.runway.support.TestDay;
import dev.runway.support.TestEngine;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that only deploys: with a database, an engine that may lose its data, and a search that may be off. */
final class DeploymentStage implements AutoCloseable {

	private static final URI NO_SEARCH = URI.create("http://localhost:1");

	private final JdbcClient jdbc;

	final ModelFolder models;

	TestEngine engine = TestEngine.start();

	private URI search = NO_SEARCH;

	final List<Object> events = new ArrayList<>();

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
		var properties = SomeEngine.deployingTo(engine.address(), search, when, models.location());
		var calls = new EngineCalls();
		var seen = new SeenVersions(jdbc, TestDay.clock());
		var archive = new DeploymentArchive(jdbc, TestDay.clock());
		var versions = new EngineVersions(client(), calls, seen);
		var edits = new ForeignEdits(versions, archive);
		var deployments = new Deployments(engine.client(), calls, archive, seen, events::add);
		var deployer = new ModelDeployer(properties, new ModelCheck(properties), deployments, new EngineRelease(engine.client(), calls), versions, edits);
		deployer.deployOutstanding();
		return new App(deployer, new ModelOverview(properties, archive, edits), archive, seen);
	}

	/** Deploys a file as a process owner does from the Modeler, and returns its version. */
	int deployByHand(String file, String before, String after) {
		var deployed = engine.client()
			.newDeployResourceCommand()
			.addResourceStringUtf8(models.content(file).replace(before, after), file)
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

	/** Lets the engine's search answer that it has this version of a process. */
	HttpServer searchAnswers(int version, String xml) throws IOException {
		var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		server.createContext("/", exchange -> {
			var answer = exchange.getRequestURI().getPath().endsWith("/xml") ? xml
					: new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).contains("partner-activation")
							? "{\"items\": [{\"version\": %d, \"processDefinitionKey\": \"42\"}]}".formatted(version) : "{\"items\": []}";
			exchange.getResponseHeaders()
				.add("Content-Type", exchange.getRequestURI().getPath().endsWith("/xml") ? "text/xml" : "application/json");
			var bytes = answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.start();
		search = URI.create("http://localhost:" + server.getAddress().getPort());
		return server;
	}

	@Override
	public void close() {
		engine.close();
	}

	/** One run of the application. */
	record App(ModelDeployer deployer, ModelOverview overview, DeploymentArchive archive, SeenVersions seen) {

		int version(String file) {
			return archive.current().get(file).version();
		}

		ModelOverview.Overview overviewOf(String file) {
			return overview.models().stream().filter(model -> model.file().equals(file)).findFirst().orElseThrow();
		}

	}

}

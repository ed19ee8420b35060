package dev.runway.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One program of the Camunda archive as a process: the broker, Operate or Tasklist. Each runs apart, as 8.6.0 needs it. */
final class Camunda implements PartProcess {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final ChildProcess process;

	private final URI readiness;

	private Camunda(ChildProcess process, URI readiness) {
		this.process = process;
		this.readiness = readiness;
	}

	/**
	 * The engine. Its clock can be moved; exporting, it feeds OpenSearch after every record. It does so with the exporter for
	 * Elasticsearch, whose requests OpenSearch knows as well: that for OpenSearch makes new indices for every day, and a clock moved
	 * by some months fills the node with them.
	 */
	static Camunda broker(Folders folders, Ports ports, boolean exporting) {
		var environment = environment(ports, Port.ZEEBE_REST, Port.ZEEBE_MANAGEMENT);
		environment.putAll(Map.of(
				"ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1",
				"ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", text(ports.of(Port.ZEEBE_COMMAND)),
				"ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", text(ports.of(Port.ZEEBE_INTERNAL)),
				"ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1",
				"ZEEBE_BROKER_GATEWAY_NETWORK_PORT", text(ports.of(Port.ZEEBE_GRPC)),
				"ZEEBE_BROKER_DATA_DIRECTORY", folders.data("zeebe").toString(),
				"ZEEBE_CLOCK_CONTROLLED", "true",
				"CAMUNDA_REST_QUERY_ENABLED", "true",
				"CAMUNDA_DATABASE_TYPE", "opensearch",
				"CAMUNDA_DATABASE_URL", ports.http(Port.OPENSEARCH, "").toString()));
		if (exporting) {
			environment.putAll(Map.of(
					"ZEEBE_BROKER_EXPORTERS_OPENSEARCH_CLASSNAME", "io.camunda.zeebe.exporter.ElasticsearchExporter",
					"ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_URL", ports.http(Port.OPENSEARCH, "").toString(),
					"ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_BULK_SIZE", "1",
					"ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_INDEX_PREFIX", "zeebe-record",
					"ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_INDEX_INDEXSUFFIXDATEPATTERN", "yyyy"));
		}
		var process = start("Zeebe broker", "zeebe", "io.camunda.application.StandaloneBroker", folders, environment,
				List.of("-Xmx768m"));
		return new Camunda(process, ports.http(Port.ZEEBE_MANAGEMENT, "/actuator/health/readiness"));
	}

	static Camunda operate(Folders folders, Ports ports) {
		var environment = environment(ports, Port.OPERATE, Port.OPERATE_MANAGEMENT);
		environment.putAll(webApp("OPERATE", Port.OPERATE_CLUSTER, ports));
		var process = start("Operate", "operate", "io.camunda.application.StandaloneOperate", folders, environment,
				List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
		return new Camunda(process, ports.http(Port.OPERATE_MANAGEMENT, "/actuator/health/readiness"));
	}

	static Camunda tasklist(Folders folders, Ports ports) {
		var environment = environment(ports, Port.TASKLIST, Port.TASKLIST_MANAGEMENT);
		environment.putAll(webApp("TASKLIST", Port.TASKLIST_CLUSTER, ports));
		environment.put("CAMUNDA_TASKLIST_ZEEBE_RESTADDRESS", ports.http(Port.ZEEBE_REST, "").toString());
		var process = start("Tasklist", "tasklist", "io.camunda.application.StandaloneTasklist", folders, environment,
				List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
		return new Camunda(process, ports.http(Port.TASKLIST_MANAGEMENT, "/actuator/health/readiness"));
	}

	@Override
	public void awaitReady() {
		process.await(() -> Http.answers(readiness), PATIENCE);
	}

	@Override
	public void stop() {
		process.stop(ChildProcess.PATIENCE);
	}

	@Override
	public long pid() {
		return process.pid();
	}

	/** The archive that the JVM keeps of its classes at the end of the first run halves the time of the next start. */
	private static ChildProcess start(String name, String id, String mainClass, Folders folders, Map<String, String> environment,
			List<String> options) {
		Path home = folders.download("camunda-zeebe-" + System.getProperty("camunda-platform.version", "8.6.0"));
		if (!Files.isDirectory(home.resolve("lib"))) {
			throw new LocalFailure("Camunda is not in " + home + ": start with ./mvnw -Plocal, which fetches it.");
		}
		Path logging = logging(folders);
		var arguments = new ArrayList<>(options);
		arguments.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Dfile.encoding=UTF-8",
				"-Dlog4j2.configurationFile=" + logging.toUri(), "-Dlogging.config=" + logging.toUri(),
				"-Dapp.home=" + folders.data(id), "-Dbasedir=" + folders.data(id),
				"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + folders.download(id + ".jsa"),
				"-cp", home.resolve("lib") + File.separator + "*", mainClass));
		return ChildProcess.java(name, id, folders, arguments, environment);
	}

	private static Map<String, String> environment(Ports ports, Port server, Port management) {
		return new HashMap<>(Map.of(
				"TZ", "UTC",
				"SERVER_ADDRESS", "127.0.0.1",
				"SERVER_PORT", text(ports.of(server)),
				"MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
				"MANAGEMENT_SERVER_PORT", text(ports.of(management)),
				"MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "*"));
	}

	/**
	 * Each web application opens a port for a cluster of its own, by default the broker's and to the whole network. None moves
	 * what has ended into indices of its day.
	 */
	private static Map<String, String> webApp(String app, Port cluster, Ports ports) {
		String database = ports.http(Port.OPENSEARCH, "").toString();
		var environment = new HashMap<>(Map.of(
				"ZEEBE_GATEWAY_CLUSTER_HOST", "127.0.0.1",
				"ZEEBE_GATEWAY_CLUSTER_PORT", text(ports.of(cluster)),
				"ZEEBE_GATEWAY_CLUSTER_INITIALCONTACTPOINTS", "127.0.0.1:" + ports.of(cluster)));
		environment.putAll(Map.of(
				"CAMUNDA_DATABASE_TYPE", "opensearch",
				"CAMUNDA_DATABASE_URL", database,
				"CAMUNDA_" + app + "_DATABASE", "opensearch",
				"CAMUNDA_" + app + "_ARCHIVER_ROLLOVERENABLED", "false",
				"CAMUNDA_" + app + "_OPENSEARCH_URL", database,
				"CAMUNDA_" + app + "_OPENSEARCH_CLUSTERNAME", "opensearch",
				"CAMUNDA_" + app + "_ZEEBEOPENSEARCH_URL", database,
				"CAMUNDA_" + app + "_ZEEBEOPENSEARCH_CLUSTERNAME", "opensearch",
				"CAMUNDA_" + app + "_ZEEBE_GATEWAYADDRESS", "localhost:" + ports.of(Port.ZEEBE_GRPC)));
		return environment;
	}

	/** The archive's own logging writes a second file beside what goes to the part's log: this one does not. */
	private static Path logging(Folders folders) {
		Path file = folders.run().resolve("camunda-log4j2.xml");
		try (InputStream in = Camunda.class.getResourceAsStream("/local/camunda-log4j2.xml")) {
			Files.write(file, in.readAllBytes());
			return file;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(int number) {
		return Integer.toString(number);
	}

}

package dev.runway.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.runway.local.engine.Tally;
import io.camunda.client.CamundaClient;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole local platform for one benchmark, in a folder of its own that starts empty. */
final class BenchmarkPlatform implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(20);

	private final Ports ports = Ports.free();

	private final Folders folders;

	private final LocalPlatform platform;

	private final LocalApplication application;

	private final Mailbox mailbox;

	private final JdbcClient facts;

	private BenchmarkPlatform(String name, boolean withEngine, Map<String, String> settings, Class<?>... beside) {
		var owners = Owner.in(Path.of("src", "examples", "owners.csv"));
		folders = Folders.ofTest(name);
		platform = new LocalPlatform(folders, ports, Optional.empty(), new Progress(System.out));
		application = new LocalApplication(folders, ports, platform, owners, settings, beside);
		facts = JdbcClient.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));
		mailbox = new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC());
		platform.startDatabase();
		if (withEngine) {
			platform.startEngine();
		}
		application.startAndAwait(Duration.ofMinutes(1));
		load("--owners", "src/examples/owners.csv");
	}

	/** Starts everything with these settings of the application, and with what the benchmark puts beside it. */
	static BenchmarkPlatform start(String name, Map<String, String> settings, Class<?>... beside) {
		return new BenchmarkPlatform(name, true, settings, beside);
	}

	/** Starts the application with its database, and with an engine that is away. */
	static BenchmarkPlatform startWithoutEngine(String name) {
		return new BenchmarkPlatform(name, false, Map.of());
	}

	Path write(String file, List<String> lines) {
		try {
			return Files.write(Path.of("target", file), lines);
		}
		catch (IOException failure) {
			throw new LocalFailure("Cannot write " + file + ": " + failure.getMessage(), failure);
		}
	}

	void load(String... files) {
		if (Load.files(ports, files) != 0) {
			throw new LocalFailure("The load failed");
		}
	}

	/** How long the last load took, from the arrival of its files to its last row. */
	double lastLoadSeconds() {
		return facts.sql("select extract(epoch from finished_at - created_at) from intake.imports order by created_at desc limit 1")
			.query(Double.class)
			.single();
	}

	/** Saves what Runway knows as a file, and says how many rows it has. */
	long export(String file) {
		var path = Path.of("target", "export-" + file + ".csv");
		if (Load.export(ports, file, path) != 0) {
			throw new LocalFailure("The export failed");
		}
		try (var lines = Files.lines(path)) {
			return lines.count() - 1;
		}
		catch (IOException failure) {
			throw new LocalFailure("Cannot read " + path + ": " + failure.getMessage(), failure);
		}
	}

	/** How many rows there are; the argument is what follows "from". */
	long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

	/** All ids of a table, in their order. */
	List<String> ids(String table) {
		return facts.sql("select id::text from " + table + " order by id").query(String.class).list();
	}

	void execute(String sql) {
		facts.sql(sql).update();
	}

	/** Where the application answers. */
	URI application(String path) {
		return ports.http(Port.APPLICATION, path);
	}

	/** Waits until it is so, and says how many seconds have passed since the given moment. */
	double secondsUntil(long begin, BooleanSupplier so) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(so::getAsBoolean);
		return (System.nanoTime() - begin) / 1e9;
	}

	/** Counts what the engine does from now on. */
	Tally tally() {
		return platform.engine().tally();
	}

	/** Today, by the clock of application and engine. */
	LocalDate today() {
		return LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC);
	}

	/** The month before this one, such as 2026-10. */
	String lastMonth() {
		return YearMonth.from(today()).minusMonths(1).toString();
	}

	CamundaClient client() {
		return CamundaClient.newClientBuilder()
			.grpcAddress(platform.grpcAddress())
			.restAddress(platform.restAddress())
			.preferRestOverGrpc(false)
			.numJobWorkerExecutionThreads(6)
			.build();
	}

	PlatformClock clock() {
		return platform.clock();
	}

	/** Stops the application and leaves the rest running. */
	void stopApplication() {
		application.close();
	}

	/** Empties the engine under the running application: it comes back and knows nothing. */
	void loseEngine() {
		platform.stopEngine();
		folders.forget("engine");
		platform.startEngine();
	}

	@Override
	public void close() {
		application.close();
		platform.close();
		mailbox.close();
	}

}

package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.Commands;
import dev.runway.local.faults.Kill.Part;
import dev.runway.support.TestDay;
import io.camunda.client.CamundaClient;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** All of Runway in processes of their own, each of which can be killed: a database, an engine, one or more applications; and a mail server. */
final class World implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** A file that was not taken is handed in again, as people do. */
	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

	private static final String PASSWORD = "demo";

	private final Path folder;

	private final Path clock;

	private final Map<String, String> settings;

	private final int owners;

	private final int[] ports = freePorts(8);

	private final int grpc = ports[0], rest = ports[1], grpcLink = ports[2], restLink = ports[3], smtp = ports[4];

	private final @Nullable Disk disk;

	private final Database database;

	private final MailServer mails;

	private final List<Link> links;

	private final List<ChildJvm> applications = new ArrayList<>();

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private final CamundaClient client;

	private final JdbcClient facts;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private ChildJvm engine;

	/** @param onSmallDisk what has its data on a disk that can be full; none where all share that of the machine */
	World(Path folder, int copies, int owners, @Nullable Part onSmallDisk, Map<String, String> settings) {
		this.folder = empty(folder);
		this.owners = owners;
		this.settings = settings;
		disk = onSmallDisk == null ? null : Disk.mounted(folder.resolve(onSmallDisk == Part.DATABASE ? "postgres" : "engine"));
		clock = folder.resolve("clock");
		setClock(TestDay.offset());
		database = new Database(folder.resolve("postgres"), ports[5]);
		facts = JdbcClient.create(new DriverManagerDataSource(database.url(), "postgres", "postgres"));
		mails = new MailServer(smtp);
		links = List.of(new Link(grpcLink, grpc), new Link(restLink, rest));
		engine = launchEngine();
		client = CamundaClient.newClientBuilder()
			.grpcAddress(URI.create("http://localhost:" + grpc))
			.restAddress(URI.create("http://localhost:" + rest))
			.preferRestOverGrpc(false)
			.defaultRequestTimeout(Duration.ofSeconds(60))
			.build();
		awaitEngine();
		for (int copy = 0; copy < copies; copy++) {
			applications.add(launchApplication(copy));
			awaitHealthy(copy);
		}
	}

	JdbcClient facts() {
		return facts;
	}

	CamundaClient client() {
		return client;
	}

	MailServer mails() {
		return mails;
	}

	List<Link> links() {
		return links;
	}

	/** The disk that can be full. */
	Disk disk() {
		return Objects.requireNonNull(disk, "All parts have room");
	}

	Database database() {
		return database;
	}

	int copies() {
		return applications.size();
	}

	Instant now() {
		return Instant.now().plus(offset());
	}

	LocalDate today() {
		return LocalDate.ofInstant(now(), ZoneOffset.UTC);
	}

	/** Moves all clocks forward, the applications' first, so that no timer finds an application on the day before. */
	void advance(int days) {
		setClock(offset().plusDays(days));
		if (engine.alive()) {
			engine.tell(Duration.ofDays(days).toString());
		}
	}

	void killEngine() {
		engine.kill();
	}

	/** Returns once it answers: what it holds is read from its log before. */
	void startEngine() {
		engine = launchEngine();
		awaitEngine();
	}

	private void awaitEngine() {
		Awaitility.await("the engine").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
			.until(() -> !client.newTopologyRequest().send().join().getBrokers().isEmpty()
					&& client.newIncidentSearchRequest().page(page -> page.limit(1)).send().join().items() != null);
	}

	void killApplication(int copy) {
		applications.get(copy).kill();
	}

	void startApplication(int copy) {
		applications.set(copy, launchApplication(copy));
	}

	/** Waits until an application says that it is well. */
	void awaitHealthy(int copy) {
		Awaitility.await("application " + copy).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
			if (!applications.get(copy).alive()) {
				throw new AssertionError("The application has ended: " + applications.get(copy).output());
			}
			return healthy(copy);
		});
	}

	/** How many rows there are; the argument is what follows "from". */
	long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

	/** Says in words how many rows there are where that is not the number wanted. */
	List<String> difference(long wanted, String rows, String what) {
		long there = count(rows);
		return there == wanted ? List.of() : List.of("%,d %s in place of %,d".formatted(there, what, wanted));
	}

	/** Loads files, and returns once all of their rows are in. */
	void load(String... files) {
		if (Commands.run(command(files)) != 0) {
			throw new AssertionError("These could not be loaded: " + List.of(files));
		}
	}

	/** Hands files in, as often as it takes until they are taken whole: from then on they are loaded whatever happens. */
	void submit(String... files) {
		long before = count("intake.imports");
		people.execute(() -> {
			while (Commands.run(command(files)) != 0 && !people.isShutdown() && !taken(before)) {
				LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
			}
		});
	}

	/** Whether something has been taken since there were so many loads; waits for the database to say so. */
	private boolean taken(long before) {
		while (!people.isShutdown()) {
			try {
				return count("intake.imports") > before;
			}
			catch (RuntimeException away) {
				LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
			}
		}
		return true;
	}

	private String[] command(String[] files) {
		int copy = IntStream.range(0, applications.size()).filter(this::healthy).findFirst().orElse(0);
		return Stream.concat(Stream.of("import", "--quiet", "--url", address(copy, ""), "--user", "ops", "--password", PASSWORD), Stream.of(files)).toArray(String[]::new);
	}

	/** Writes a file to be loaded, and returns where it is. */
	String file(String name, String header, Stream<String> lines) {
		try {
			return Files.write(folder.resolve(name + ".csv"), Stream.concat(Stream.of(header), lines).toList()).toString();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The file of the owners: one leads, and manages all others. */
	String owners() {
		return file("owners", "user_name,name,email,manager,active", Stream.concat(Stream.of("lead,Lea Lead,lead@example.com,,true"),
				IntStream.range(0, owners).mapToObj(each -> "owner%1$d,Owner %1$d,owner%1$d@example.com,lead,true".formatted(each))));
	}

	/** The mail address of the owner of a partner. */
	String ownerOf(int partner) {
		return "owner%d@example.com".formatted(partner % owners);
	}

	/** What the application that holds the most holds after a collection, in megabytes. */
	long heap() {
		return applications.stream().filter(ChildJvm::alive).mapToLong(Heap::usedMegabytes).max().orElse(0);
	}

	/** Ends everything: what was kept stays in its folder, for whoever looks for the cause of something. */
	@Override
	public void close() throws IOException {
		people.shutdownNow();
		applications.stream().filter(ChildJvm::alive).forEach(ChildJvm::kill);
		client.close();
		if (engine.alive()) {
			engine.kill();
		}
		links.forEach(Link::close);
		mails.close();
		database.close();
		if (disk != null) {
			disk.close();
		}
	}

	private boolean healthy(int copy) {
		try {
			return http.send(HttpRequest.newBuilder(URI.create(address(copy, "/actuator/health"))).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException e) {
			return false;
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private String address(int copy, String path) {
		return "http://localhost:%d%s".formatted(ports[6 + copy], path);
	}

	private ChildJvm launchEngine() {
		return ChildJvm.start(EngineMain.class, folder.resolve("engine.log"), List.of("-Xmx768m"), List.of(folder.resolve("engine").toString(),
				Integer.toString(grpc), Integer.toString(rest), offset().toString()));
	}

	private ChildJvm launchApplication(int copy) {
		var given = new LinkedHashMap<String, String>();
		given.put("server.port", Integer.toString(ports[6 + copy]));
		given.put("server.address", "127.0.0.1");
		given.put("spring.datasource.url", database.url());
		given.put("spring.datasource.username", "postgres");
		given.put("spring.datasource.password", "postgres");
		given.put("spring.mail.host", "localhost");
		given.put("spring.mail.port", Integer.toString(smtp));
		given.put("runway.notification.partner-operations-address", "ops@example.com");
		given.put("runway.engine.grpc-address", "http://localhost:" + grpcLink);
		given.put("runway.engine.rest-address", "http://localhost:" + restLink);
		given.put("runway.report.send", "false");
		given.put("runway.access.users[0].username", "ops");
		given.put("runway.access.users[0].password", "{noop}" + PASSWORD);
		given.put("runway.access.users[0].roles", "PARTNER_OPERATIONS,OPERATOR");
		given.put(ApplicationMain.CLOCK_FILE, clock.toString());
		given.put("logging.file.name", folder.resolve("application-%d.log".formatted(copy)).toString());
		given.put("logging.threshold.console", "ERROR");
		given.put("logging.level.io.micrometer.core.instrument.MeterRegistry", "error");
		given.put("spring.main.banner-mode", "off");
		given.putAll(settings);
		return ChildJvm.start(ApplicationMain.class, folder.resolve("application-%d.out".formatted(copy)), List.of("-Xmx384m"),
				given.entrySet().stream().map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())).toList());
	}

	private Duration offset() {
		try {
			return Duration.parse(Files.readString(clock));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void setClock(Duration offset) {
		try {
			var next = Files.writeString(folder.resolve("clock.next"), offset.toString());
			Files.move(next, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path empty(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
			return Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Below those that systems hand out to outgoing connections. */
	private static int[] freePorts(int number) {
		int begin = ThreadLocalRandom.current().nextInt(15_000, 29_000);
		return IntStream.range(begin, 32_000).filter(World::isFree).limit(number).toArray();
	}

	private static boolean isFree(int port) {
		try (var socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException e) {
			return false;
		}
	}

}

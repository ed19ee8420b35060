package dev.runway.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Starts the whole of Runway on this machine: a database, an engine, the application, a mailbox and a console. */
public final class LocalRunway {

	private static final Path EXAMPLES = Path.of("src", "examples");

	private final Folders folders = Folders.in(Path.of(System.getProperty("local.folder", ".local")));

	private final Ports ports = Ports.configured();

	private final Optional<ExternalCamunda> camunda = ExternalCamunda.named();

	private final Progress progress = new Progress(System.out);

	private final List<AutoCloseable> started = new ArrayList<>();

	private volatile boolean stopping;

	private volatile int exitCode;

	private LocalRunway() {
	}

	public static void main(String[] args) throws InterruptedException {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
		try {
			new LocalRunway().run();
		}
		catch (LocalFailure e) {
			fail(e);
		}
	}

	private void run() throws InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
		try {
			start();
		}
		catch (LocalFailure e) {
			if (!stopping) {
				exitCode = 1;
				fail(e);
			}
		}
		Thread.currentThread().join();
	}

	private void start() {
		System.out.println("\nRunway starts on this machine. Data and logs are kept in " + folders.root() + "\n");
		var leftovers = new Leftovers(folders, progress);
		leftovers.takeFolder();
		closing((AutoCloseable) leftovers::leaveFolder);
		leftovers.end();
		Preflight.ofThisMachine(ports, camunda.isPresent() ? Port.withoutEngine() : List.of(Port.values()), folders).check();
		if (Boolean.getBoolean("reset")) {
			folders.reset();
			progress.say("Data and logs of earlier runs are emptied");
		}
		boolean withDemo = decidesForDemo();
		LocalPlatform platform = closing(new LocalPlatform(folders, ports, camunda, progress));
		List<Owner> owners = Owner.in(EXAMPLES.resolve("owners.csv"));
		StatusTable table = StatusTable.of(ports, owners, camunda);
		Mailbox mailbox = closing(new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC()));
		Console console = closing(new Console(ports, table, platform.clock(), mailbox));
		platform.start();
		LocalApplication application = closing(new LocalApplication(folders, ports, platform, owners, Map.of()));
		progress.step("Runway", () -> application.startAndAwait(Duration.ofMinutes(1)));
		if (withDemo) {
			loadDemoCohort(platform);
		}
		console.ready();
		tellWhatRuns(table);
	}

	/** Whether the demo cohort is to be loaded now; with an engine whose clock can be moved it gets a past. */
	private boolean decidesForDemo() {
		var cohort = cohort();
		if (!cohort.due()) {
			return false;
		}
		if (!Boolean.parseBoolean(System.getProperty("demo", "true"))) {
			cohort.leaveOut();
			return false;
		}
		if (camunda.isEmpty()) {
			cohort.startInThePast();
		}
		return true;
	}

	private void loadDemoCohort(LocalPlatform platform) {
		try {
			progress.step("Demo cohort", () -> {
				if (platform.clock().movable()) {
					cohort().live(platform, progress);
				}
				else {
					cohort().load(LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC));
				}
				return true;
			});
		}
		catch (LocalFailure e) {
			progress.say(e.getMessage());
		}
	}

	private DemoCohort cohort() {
		return new DemoCohort(EXAMPLES, folders, ports);
	}

	private void tellWhatRuns(StatusTable table) {
		String clock = camunda.isPresent() ? "that of Camunda: it cannot be moved"
				: "curl -X POST '%s' moves it forward".formatted(ports.http(Port.CONSOLE, "/clock/advance?days=30"));
		System.out.printf("%n%s%n%n  Logs    %s%n  Clock   %s%n  Stop    Ctrl-C%n%n", table.print(), folders.root().resolve("logs"), clock);
		progress.say("Runway is ready");
	}

	private <T extends AutoCloseable> T closing(T part) {
		synchronized (started) {
			started.addFirst(part);
		}
		return part;
	}

	/** Runs when the process is told to end, by Ctrl-C or otherwise: what started last stops first. */
	private void stop() {
		stopping = true;
		List<AutoCloseable> parts;
		synchronized (started) {
			parts = List.copyOf(started);
		}
		if (parts.size() > 1) {
			System.out.println();
			progress.say("Runway stops");
		}
		for (AutoCloseable part : parts) {
			try {
				part.close();
			}
			catch (Exception e) {
				progress.say("This did not stop as it should: " + e.getMessage());
			}
		}
		Runtime.getRuntime().halt(exitCode);
	}

	private static void fail(LocalFailure failure) {
		System.err.println("\nRunway cannot start.\n" + failure.getMessage().indent(2));
		System.exit(1);
	}

}

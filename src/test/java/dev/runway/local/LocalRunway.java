package dev.runway.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Starts the whole of Runway on this machine: the platform, the application, a mailbox and a console. */
public final class LocalRunway {

	private static final Path EXAMPLES = Path.of("src", "examples");

	private final Folders folders = Folders.in(Path.of(System.getProperty("local.folder", ".local")));

	private final Ports ports = Ports.configured();

	private final Progress progress = new Progress(System.out);

	private final List<AutoCloseable> started = new ArrayList<>();

	private volatile boolean stopping;

	private volatile int exitCode;

	private LocalRunway() {
	}

	public static void main(String[] args) throws InterruptedException {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
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
		Preflight.ofThisMachine(ports, folders).check();
		if (Boolean.getBoolean("reset")) {
			folders.reset();
			progress.say("Data and logs of earlier runs are emptied");
		}
		LocalPlatform platform = closing(LocalPlatform.in(folders).on(ports).with(progress));
		List<Owner> owners = Owner.in(EXAMPLES.resolve("owners.csv"));
		StatusTable table = StatusTable.of(ports, owners);
		Mailbox mailbox = closing(new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC()));
		Console console = closing(new Console(ports, table, platform.clock(), mailbox));
		platform.start();
		platform.allow(owners);
		platform.allow(List.of(new Owner("ops", "Partner operations", false)));
		LocalApplication application = closing(new LocalApplication(folders, ports, platform.clockFile(), owners));
		progress.step("Runway", () -> application.startAndAwait(Duration.ofMinutes(1)));
		progress.step("Forms in Tasklist", () -> {
			platform.awaitForms(formIds());
			return true;
		});
		loadDemoCohort();
		console.ready();
		tellWhatRuns(table);
	}

	private void loadDemoCohort() {
		var cohort = new DemoCohort(EXAMPLES, folders, ports);
		if (!cohort.due()) {
			return;
		}
		if (!Boolean.parseBoolean(System.getProperty("demo", "true"))) {
			cohort.leaveOut();
			return;
		}
		try {
			progress.step("Demo cohort", () -> {
				cohort.load();
				return true;
			});
		}
		catch (LocalFailure e) {
			progress.say(e.getMessage());
		}
	}

	private void tellWhatRuns(StatusTable table) {
		System.out.printf("%n%s%n%n  Logs    %s%n  Clock   curl -X POST '%s' moves it forward%n  Stop    Ctrl-C%n%n",
				table.print(), folders.root().resolve("logs"), ports.http(Port.CONSOLE, "/clock/advance?days=30"));
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
			progress.say(Files.exists(folders.download("zeebe.jsa")) ? "Runway stops"
					: "Runway stops (a little longer the first time: it keeps what makes the next start faster)");
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

	/** The ids of the forms that the application deploys. */
	private static List<String> formIds() {
		try {
			var ids = new ArrayList<String>();
			for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:models/*.form")) {
				try (InputStream in = form.getInputStream()) {
					ids.add(new JsonMapper().readTree(in).get("id").asString());
				}
			}
			return ids;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}

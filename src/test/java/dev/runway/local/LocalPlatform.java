package dev.runway.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** PostgreSQL, OpenSearch, the Zeebe broker, Operate and Tasklist on this machine, started together and stopped in order. */
public final class LocalPlatform implements AutoCloseable {

	private final Folders folders;

	private final Ports ports;

	private final Set<PlatformPart> parts;

	private final Progress progress;

	private final PlatformClock clock;

	private final Map<PlatformPart, PartProcess> running = new EnumMap<>(PlatformPart.class);

	private boolean closed;

	private LocalPlatform(Folders folders, Ports ports, Set<PlatformPart> parts, Progress progress) {
		this.folders = folders;
		this.ports = ports;
		this.parts = parts;
		this.progress = progress;
		this.clock = new PlatformClock(MovableClock.keptIn(clockFile()), new BrokerClock(ports));
	}

	/** All parts on free ports, with data and logs in the folder. The downloads are shared with {@code ./mvnw -Plocal}. */
	public static Builder in(Path folder) {
		return new Builder(new Folders(folder, Path.of(".local", "platform")));
	}

	static Builder in(Folders folders) {
		return new Builder(folders);
	}

	/** Starts every part and returns when all are ready; independent parts start side by side. */
	public LocalPlatform start() {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			startAll(threads).join();
			if (parts.contains(PlatformPart.BROKER)) {
				clock.carryOver();
			}
			return this;
		}
		catch (CompletionException e) {
			throw e.getCause() instanceof LocalFailure failure ? failure : e;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** Moves the engine's and the application's time; the application gets its part of it by {@link #clockFile()}. */
	public PlatformClock clock() {
		return clock;
	}

	/** Where the clock's offset is kept: the setting {@value LocalConfiguration#CLOCK_FILE} of an application with the same clock. */
	public Path clockFile() {
		return folders.data("clock").resolve("offset");
	}

	/** Waits until Tasklist has the forms of these ids, so that tasks which come after have theirs. */
	public void awaitForms(Collection<String> ids) {
		new TasklistForms(ports).await(ids, Duration.ofMinutes(2));
	}

	/** Lets these people, who all have the password {@code demo}, log in to Tasklist. */
	public void allow(List<Owner> people) {
		new TasklistUsers(ports).allow(people);
	}

	public String jdbcUrl() {
		return "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Port.POSTGRES), Postgres.DATABASE);
	}

	public URI grpcAddress() {
		return ports.http(Port.ZEEBE_GRPC, "");
	}

	public URI restAddress() {
		return ports.http(Port.ZEEBE_REST, "");
	}

	public URI operate() {
		return ports.http(Port.OPERATE, "/operate");
	}

	public URI tasklist() {
		return ports.http(Port.TASKLIST, "/tasklist");
	}

	public URI openSearch() {
		return ports.http(Port.OPENSEARCH, "");
	}

	/** Stops the parts, the last of them first. */
	@Override
	public void close() {
		for (Map.Entry<PlatformPart, PartProcess> entry : takeRunning().reversed()) {
			progress.say(entry.getKey().title() + " stops");
			entry.getValue().stop();
		}
	}

	private CompletableFuture<Void> startAll(ExecutorService threads) {
		var starts = new EnumMap<PlatformPart, CompletableFuture<Void>>(PlatformPart.class);
		var all = new CompletableFuture<Void>();
		for (PlatformPart part : parts) {
			CompletableFuture<?>[] needs = part.needs().stream().filter(starts::containsKey).map(starts::get).toArray(CompletableFuture[]::new);
			starts.put(part, CompletableFuture.allOf(needs).thenRunAsync(() -> start(part), threads));
		}
		CompletableFuture<?>[] every = starts.values().toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(every).thenAccept(all::complete);
		for (CompletableFuture<?> one : every) {
			one.exceptionally(failure -> {
				all.completeExceptionally(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
				return null;
			});
		}
		return all;
	}

	private void start(PlatformPart part) {
		var libraries = new OpenSearchLibraries(folders);
		if (part == PlatformPart.OPENSEARCH && !libraries.present()) {
			progress.step("OpenSearch's libraries from Maven Central", libraries::classPath);
		}
		progress.step(part.title(), () -> {
			PartProcess process = switch (part) {
				case POSTGRES -> new Postgres(folders, ports);
				case OPENSEARCH -> new OpenSearch(folders, ports, libraries.classPath());
				case BROKER -> Camunda.broker(folders, ports, parts.contains(PlatformPart.OPENSEARCH));
				case OPERATE -> Camunda.operate(folders, ports);
				case TASKLIST -> Camunda.tasklist(folders, ports);
			};
			register(part, process);
			process.awaitReady();
			return process;
		});
	}

	private synchronized void register(PlatformPart part, PartProcess process) {
		if (closed) {
			process.stop();
			throw new LocalFailure(part.title() + " was stopped: the platform ends");
		}
		running.put(part, process);
		ProcessHandle.of(process.pid()).ifPresent(handle -> handle.onExit().thenRun(() -> tellOfEnd(part)));
	}

	private synchronized void tellOfEnd(PlatformPart part) {
		if (!closed) {
			progress.say(part.title() + " has ended without being told to: stop Runway and start it again. Logs: " + folders.root().resolve("logs"));
		}
	}

	private synchronized List<Map.Entry<PlatformPart, PartProcess>> takeRunning() {
		closed = true;
		var taken = running.entrySet().stream().map(Map.Entry::copyOf).sorted(Comparator.comparing(Map.Entry::getKey)).toList();
		running.clear();
		return taken;
	}

	/** What runs where: by default all parts, on free ports. */
	public static final class Builder {

		private final Folders folders;

		private Ports ports = Ports.free();

		private Set<PlatformPart> parts = EnumSet.allOf(PlatformPart.class);

		private PrintStream out = new PrintStream(PrintStream.nullOutputStream());

		private Builder(Folders folders) {
			this.folders = folders;
		}

		public Builder only(PlatformPart first, PlatformPart... others) {
			parts = EnumSet.of(first, others);
			return this;
		}

		/** Tells there what starts and how long it took. */
		public Builder tellingTo(PrintStream out) {
			this.out = out;
			return this;
		}

		Builder on(Ports ports) {
			this.ports = ports;
			return this;
		}

		LocalPlatform with(Progress progress) {
			return new LocalPlatform(folders, ports, parts, progress);
		}

		public LocalPlatform build() {
			return with(new Progress(out));
		}

	}

}

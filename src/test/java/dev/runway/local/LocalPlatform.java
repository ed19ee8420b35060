package dev.runway.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import dev.runway.local.engine.EmbeddedEngine;
import dev.runway.local.engine.Tally;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and an engine on this machine, started together and stopped in order; the engine can also be a Camunda that is there. */
final class LocalPlatform implements AutoCloseable {

	private static final Duration QUIET = Duration.ofMillis(300);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Folders folders;

	private final Ports ports;

	private final Optional<ExternalCamunda> camunda;

	private final Progress progress;

	private final PlatformClock clock;

	private final Deque<AutoCloseable> running = new ArrayDeque<>();

	private volatile @Nullable EmbeddedEngine engine;

	private boolean closed;

	LocalPlatform(Folders folders, Ports ports, Optional<ExternalCamunda> camunda, Progress progress) {
		this.folders = folders;
		this.ports = ports;
		this.camunda = camunda;
		this.progress = progress;
		this.clock = new PlatformClock(MovableClock.keptIn(clockFile()), camunda.isPresent() ? null : this::advanceEngine);
	}

	/** Starts database and engine side by side, and returns when both are ready. */
	LocalPlatform start() {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			CompletableFuture.allOf(CompletableFuture.runAsync(this::startDatabase, threads), CompletableFuture.runAsync(this::startEngine, threads)).join();
			return this;
		}
		catch (CompletionException e) {
			throw e.getCause() instanceof LocalFailure failure ? failure : e;
		}
	}

	void startDatabase() {
		progress.step("PostgreSQL", () -> {
			Postgres database = register(new Postgres(folders, ports));
			database.onExit(this::tellOfEnd);
			return database;
		});
	}

	/** Starts the embedded engine where it left off; a Camunda that is there runs already. */
	void startEngine() {
		if (camunda.isEmpty()) {
			engine = progress.step("Embedded engine", () -> register(newEngine()));
		}
	}

	private EmbeddedEngine newEngine() {
		try {
			return EmbeddedEngine.start(EmbeddedEngine.Settings.in(folders.data("engine"))
				.grpcPort(ports.of(Port.ENGINE_GRPC))
				.restPort(ports.of(Port.ENGINE_REST))
				.clockOffset(clock.offset()));
		}
		catch (RuntimeException e) {
			throw new LocalFailure("The embedded engine could not be started: " + e.getMessage(), e);
		}
	}

	/** Stops the engine alone, as if its machine had failed; what it holds is there when it starts again. */
	void stopEngine() {
		EmbeddedEngine stopped = engine();
		synchronized (this) {
			running.remove(stopped);
		}
		stopped.close();
		engine = null;
	}

	/** The engine in this process. */
	EmbeddedEngine engine() {
		return Optional.ofNullable(engine).orElseThrow(() -> new IllegalStateException("No engine runs in this process"));
	}

	/** Moves the engine's and the application's time; the application gets its part of it by {@link #clockFile()}. */
	PlatformClock clock() {
		return clock;
	}

	/** Where the clock's offset is kept: the setting {@value LocalConfiguration#CLOCK_FILE} of an application with the same clock. */
	Path clockFile() {
		return folders.clock();
	}

	String jdbcUrl() {
		return "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Port.POSTGRES), Postgres.DATABASE);
	}

	URI grpcAddress() {
		return camunda.map(ExternalCamunda::grpc).orElseGet(() -> ports.http(Port.ENGINE_GRPC, ""));
	}

	URI restAddress() {
		return camunda.map(ExternalCamunda::rest).orElseGet(() -> ports.http(Port.ENGINE_REST, ""));
	}

	/** The Camunda that is used in place of the embedded engine. */
	Optional<ExternalCamunda> camunda() {
		return camunda;
	}

	/** Stops engine and database, the last started first. */
	@Override
	public void close() {
		for (AutoCloseable part : takeRunning()) {
			try {
				part.close();
			}
			catch (Exception e) {
				progress.say("This did not stop as it should: " + e.getMessage());
			}
		}
	}

	private void advanceEngine(Duration step) {
		Tally tally = engine().tally();
		engine().advance(step);
		long end = System.nanoTime() + PATIENCE.toNanos();
		long before = -1;
		for (long now = tally.records(); now != before && System.nanoTime() < end; now = tally.records()) {
			before = now;
			LockSupport.parkNanos(QUIET.toNanos());
		}
	}

	private synchronized <T extends AutoCloseable> T register(T part) throws Exception {
		if (closed) {
			part.close();
			throw new LocalFailure("The platform ends");
		}
		running.push(part);
		return part;
	}

	private synchronized void tellOfEnd() {
		if (!closed) {
			progress.say("PostgreSQL has ended without being told to: stop Runway and start it again. Log: " + folders.log("postgres"));
		}
	}

	private synchronized List<AutoCloseable> takeRunning() {
		closed = true;
		var taken = List.copyOf(running);
		running.clear();
		return taken;
	}

}

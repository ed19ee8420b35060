package dev.runway.local.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.runway.local.engine.rest.RestDoor;
import dev.runway.local.engine.search.Projection;
import io.camunda.zeebe.process.test.engine.EngineAssembly;
import io.camunda.zeebe.protocol.record.ValueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real Zeebe in this JVM, which the launcher and the tests share. What it holds survives its end where it has a folder. */
public final class EmbeddedEngine implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

	/** Of the instances that have ended and that nobody called. */
	private static final int ENDED_KEPT = 2_000;

	private final Parts parts;
	private final EngineFolder folder;
	private final EngineClock clock;
	private final EngineLog log;
	private final EngineAssembly assembly;
	private final SearchIndex index;
	private final int grpcPort;
	private final int restPort;
	private @Nullable Records records;
	private volatile @Nullable String trouble;
	private boolean begun;

	/**
	 * How an engine is set up.
	 *
	 * @param folder where its log is kept; null for a temporary folder that goes when it closes
	 * @param grpcPort 0 for any
	 * @param restPort 0 for any
	 * @param clockOffset how far its clock is ahead of the machine's
	 * @param searchLag how late a search sees what was written
	 * @param requestTimeout after what time a REST request is answered that the engine still works on
	 */
	public record Settings(@Nullable Path folder, int grpcPort, int restPort, Duration clockOffset, Duration searchLag, Duration requestTimeout) {

		/** Shorter than the client waits, so that it hears what happened. */
		private static final Duration PATIENCE = Duration.ofSeconds(9);

		/** An engine that forgets everything when it closes, on any ports, on the machine's time, with a search that is never late. */
		public static Settings temporary() {
			return new Settings(null, 0, 0, Duration.ZERO, Duration.ZERO, PATIENCE);
		}

		public static Settings in(Path folder) {
			return new Settings(folder, 0, 0, Duration.ZERO, Duration.ZERO, PATIENCE);
		}

		public Settings grpcPort(int port) {
			return new Settings(folder, port, restPort, clockOffset, searchLag, requestTimeout);
		}

		public Settings restPort(int port) {
			return new Settings(folder, grpcPort, port, clockOffset, searchLag, requestTimeout);
		}

		public Settings clockOffset(Duration offset) {
			return new Settings(folder, grpcPort, restPort, offset, searchLag, requestTimeout);
		}

		public Settings searchLag(Duration lag) {
			return new Settings(folder, grpcPort, restPort, clockOffset, lag, requestTimeout);
		}

		public Settings requestTimeout(Duration timeout) {
			return new Settings(folder, grpcPort, restPort, clockOffset, searchLag, timeout);
		}
	}

	private EmbeddedEngine(Settings settings, Parts parts) throws IOException {
		this.parts = parts;
		folder = parts.add(EngineFolder.open(settings.folder()));
		clock = new EngineClock(settings.clockOffset());
		log = parts.add(new EngineLog(folder.log(), this::stopBecause));
		assembly = parts.add(new EngineAssembly(log, folder.state(), clock));
		index = parts.add(new SearchIndex(new RecordReader(assembly.newReader(), Projection::reads), log::lastPosition,
				new Projection(ENDED_KEPT), settings.searchLag()));
		grpcPort = listen("gRPC", settings.grpcPort(), assembly::listen);
		restPort = listen("REST", settings.restPort(),
				port -> parts.add(new RestDoor(port, index, assembly::write, settings::requestTimeout)).port());
	}

	/** Starts an engine, with what the log in its folder holds. */
	public static EmbeddedEngine start(Settings settings) {
		var parts = new Parts();
		try {
			var engine = new EmbeddedEngine(settings, parts);
			engine.begin();
			return engine;
		} catch (IOException ex) {
			parts.close();
			throw EngineFolder.unusable(settings.folder(), ex);
		} catch (RuntimeException ex) {
			parts.close();
			throw ex;
		}
	}

	/** Opens one of the doors at a port and returns at which. */
	private interface Opening {

		int at(int port) throws IOException;
	}

	private static int listen(String door, int port, Opening opening) {
		try {
			return opening.at(port);
		} catch (IOException ex) {
			throw new EngineFailure("The engine's %s cannot listen on port %d: %s".formatted(door, port, ex.getMessage()), ex);
		}
	}

	public URI grpcAddress() {
		return URI.create("http://127.0.0.1:" + grpcPort);
	}

	public URI restAddress() {
		return URI.create("http://127.0.0.1:" + restPort);
	}

	/** Lets searches see what is written from now on that much later; zero lets them see all. */
	public void searchLag(Duration lag) {
		index.lag(lag);
	}

	/** How much has been written, as the position of the last record. */
	public long position() {
		return log.lastPosition();
	}

	/** The time by the engine's clock. */
	public Instant now() {
		return clock.instant();
	}

	/** How far the engine's clock is ahead of the machine's. */
	public Duration clockOffset() {
		return clock.offset();
	}

	/** Moves the engine's clock forward at once: what fell due in between is due now. */
	public void advance(Duration duration) {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("The engine's clock never goes back: " + duration);
		}
		clock.advance(duration);
	}

	/** All events so far but those by which workers ask for jobs; from the first call on they are kept in memory. */
	public synchronized Records records() {
		if (records == null) {
			records = new Records(new RecordReader(assembly.newReader(), type -> type != ValueType.JOB_BATCH));
		}
		return records;
	}

	/** Counts from now on. */
	public Tally tally() {
		return new Tally(assembly.newReader());
	}

	/** Why the engine has stopped by itself, if it has. */
	public Optional<String> trouble() {
		return Optional.ofNullable(trouble);
	}

	/** All parts are there: from now on the engine can stop by itself, which it does at once where it has met trouble already. */
	private synchronized void begin() {
		begun = true;
		if (trouble != null) {
			stop();
		}
	}

	private synchronized void stopBecause(IOException failure) {
		trouble = "The engine has stopped, because its log %s cannot be written: %s. All before is kept; make room and start again"
				.formatted(folder.log(), failure.getMessage());
		LOG.error(trouble);
		if (begun) {
			stop();
		}
	}

	private void stop() {
		Thread.ofPlatform().name("engine-stop").start(this::close);
	}

	@Override
	public void close() {
		parts.close();
	}
}

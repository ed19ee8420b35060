package dev.runway.local.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

import dev.runway.local.engine.search.Projection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projection as a search sees it: as late as a real one is, by the machine's time, because an engine's clock that is
 * moved makes nobody wait less.
 */
public final class SearchIndex implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
	private static final Duration SAMPLING = Duration.ofMillis(50);

	private final RecordReader reader;
	private final LongSupplier written;
	private final Projection projection;
	private final Deque<Sample> samples = new ArrayDeque<>();
	private final ScheduledExecutorService pump = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().name("engine-search").factory());
	private Duration lag = Duration.ZERO;
	private long visible;

	/** What had been written at a moment. */
	private record Sample(long nanos, long position) {
	}

	/** Reads all that is there already: it was there before anybody could ask. */
	SearchIndex(RecordReader reader, LongSupplier written, Projection projection, Duration lag) {
		this.reader = reader;
		this.written = written;
		this.projection = projection;
		lag(lag);
		pump.scheduleWithFixedDelay(this::pump, SAMPLING.toMillis(), SAMPLING.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Answers from what is visible by now. */
	public synchronized <T extends @Nullable Object> T ask(Function<Projection, T> question) {
		readOn();
		return question.apply(projection);
	}

	/** Lets whatever is written from now on be seen that much later. */
	synchronized void lag(Duration duration) {
		visible = written.getAsLong();
		samples.clear();
		lag = duration;
		readOn();
	}

	private synchronized void pump() {
		try {
			readOn();
		} catch (RuntimeException ex) {
			LOG.warn("The search cannot read what the engine has written", ex);
		}
	}

	private void readOn() {
		long position = written.getAsLong();
		if (lag.isZero()) {
			visible = position;
		} else {
			sample(position);
		}
		reader.readOn(visible, projection::accept);
	}

	private void sample(long position) {
		long now = System.nanoTime();
		if (samples.isEmpty() || samples.getLast().position() != position) {
			samples.add(new Sample(now, position));
		}
		while (!samples.isEmpty() && now - samples.getFirst().nanos() >= lag.toNanos()) {
			visible = Math.max(visible, samples.remove().position());
		}
	}

	@Override
	public void close() {
		pump.shutdown();
		try {
			pump.awaitTermination(5, TimeUnit.SECONDS);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}
}

package dev.runway.local.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.camunda.zeebe.scheduler.clock.ActorClock;

/** The machine's clock with an offset, into the future or the past: it runs, so that timers dated in the past fire at once. */
final class EngineClock implements ActorClock {

	private final AtomicLong offset;

	EngineClock(Duration offset) {
		this.offset = new AtomicLong(offset.toMillis());
	}

	Duration offset() {
		return Duration.ofMillis(offset.get());
	}

	void advance(Duration duration) {
		offset.addAndGet(duration.toMillis());
	}

	@Override
	public boolean update() {
		return true;
	}

	@Override
	public long getTimeMillis() {
		return System.currentTimeMillis() + offset.get();
	}

	@Override
	public long getNanosSinceLastMillisecond() {
		return 0;
	}

	@Override
	public long getNanoTime() {
		return TimeUnit.MILLISECONDS.toNanos(getTimeMillis());
	}
}

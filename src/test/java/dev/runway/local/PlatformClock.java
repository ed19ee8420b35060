package dev.runway.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/** The application's and the engine's clock as one: they move forward together, a day at a time. */
final class PlatformClock {

	private static final int MOST_DAYS = 3660;

	/** When the mails of a day are on their way, by the settings of the programme. */
	private static final LocalTime MAILED = LocalTime.of(9, 1);

	private final MovableClock application;

	private final @Nullable Consumer<Duration> engine;

	private final ReentrantLock moving = new ReentrantLock();

	/** The engine moves by a step and returns when it is quiet; without one, time is somebody else's and stays as it is. */
	PlatformClock(MovableClock application, @Nullable Consumer<Duration> engine) {
		this.application = application;
		this.engine = engine;
	}

	/** Whether it can be moved. */
	boolean movable() {
		return engine != null;
	}

	void advance(int days) {
		advance(days, day -> {
		});
	}

	/**
	 * Moves forward in steps of one day, the application first, so that no timer of the engine finds the application on the day
	 * before; then waits until the engine is quiet. A step from the early morning stops once the mails of the day are on their way.
	 * @throws IllegalArgumentException for less than a day or more than ten years
	 * @throws IllegalStateException while another call moves the clock, or when it cannot be moved
	 */
	void advance(int days, IntConsumer dayDone) {
		if (engine == null) {
			throw new IllegalStateException("the clock is that of a Camunda somewhere else");
		}
		if (days < 1 || days > MOST_DAYS) {
			throw new IllegalArgumentException("days must be a number from 1 to " + MOST_DAYS);
		}
		if (!moving.tryLock()) {
			throw new IllegalStateException("the clock is being moved already");
		}
		try {
			for (int day = 1; day <= days; day++) {
				var morning = Duration.between(application.instant(), LocalDate.ofInstant(application.instant(), ZoneOffset.UTC).atTime(MAILED).toInstant(ZoneOffset.UTC));
				if (morning.isPositive()) {
					move(morning, engine);
					move(Duration.ofDays(1).minus(morning), engine);
				}
				else {
					move(Duration.ofDays(1), engine);
				}
				dayDone.accept(day);
			}
		}
		finally {
			moving.unlock();
		}
	}

	private void move(Duration step, Consumer<Duration> engine) {
		application.advance(step);
		engine.accept(step);
	}

	Instant instant() {
		return application.instant();
	}

	Duration offset() {
		return application.offset();
	}

	boolean moving() {
		return moving.isLocked();
	}

}

package dev.runway.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** The application's and the engine's clock as one: they move forward together, a day at a time. */
public final class PlatformClock {

	private static final int MOST_DAYS = 3660;

	private final MovableClock application;

	private final BrokerClock broker;

	private final ReentrantLock moving = new ReentrantLock();

	PlatformClock(MovableClock application, BrokerClock broker) {
		this.application = application;
		this.broker = broker;
	}

	/** Gives a broker that has just started the time at which the platform stood. */
	void carryOver() {
		broker.advanceTo(application.instant());
	}

	public void advance(int days) {
		advance(days, day -> {
		});
	}

	/**
	 * Moves forward in steps of one day, the application first, so that no timer of the engine finds the application on the day
	 * before; then waits until the engine is quiet.
	 * @throws IllegalArgumentException for less than a day or more than ten years
	 * @throws IllegalStateException while another call moves the clock
	 */
	void advance(int days, IntConsumer dayDone) {
		if (days < 1 || days > MOST_DAYS) {
			throw new IllegalArgumentException("days must be a number from 1 to " + MOST_DAYS);
		}
		if (!moving.tryLock()) {
			throw new IllegalStateException("the clock is being moved already");
		}
		try {
			for (int day = 1; day <= days; day++) {
				application.advance(Duration.ofDays(1));
				broker.advanceTo(application.instant());
				broker.awaitQuiet();
				dayDone.accept(day);
			}
		}
		finally {
			moving.unlock();
		}
	}

	public Instant instant() {
		return application.instant();
	}

	Duration offset() {
		return application.offset();
	}

	boolean moving() {
		return moving.isLocked();
	}

}

package dev.runway.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a message that was not taken is sent again: the schedule of Standard Webhooks, each step up to a tenth later. */
final class RetrySchedule {

	private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
			Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
			Duration.ofHours(24));

	private static final int SPREAD = 10;

	private RetrySchedule() {
	}

	/** How long to wait after so many attempts; none where there is no other. */
	static Optional<Duration> after(int attempts) {
		return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1)).map(RetrySchedule::spread);
	}

	private static Duration spread(Duration wait) {
		return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / SPREAD));
	}

}

package dev.runway.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, and says how long the next one has to wait. What it knows it forgets with the process, and one
 * process does not know of another: that slows guessing, and cannot lock anybody out for long.
 */
@Component
public class Attempts {

	private final AttemptSettings settings;

	private final TimeMeter time;

	private final Cache<Object, Bucket> buckets;

	Attempts(AttemptSettings settings, Clock clock) {
		this.settings = settings;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder().maximumSize(settings.remembered()).build();
	}

	/** Counts what a request signed in with in vain. */
	public void failed(HttpServletRequest request) {
		Attempt.in(request).ifPresent(this::failed);
	}

	void failed(Attempt attempt) {
		if (attempt.name().isPresent()) {
			count(attempt, settings.perName());
		}
		count(attempt.address(), settings.perAddress());
	}

	/** How long a request has to wait before it may sign in; none for one that may, or does not. */
	Optional<Duration> pause(HttpServletRequest request) {
		return Attempt.in(request).map(this::pause).filter(Duration::isPositive);
	}

	Duration pause(Attempt attempt) {
		var ofName = pauseOf(attempt);
		var ofAddress = pauseOf(attempt.address());
		return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
	}

	long remembered() {
		buckets.cleanUp();
		return buckets.estimatedSize();
	}

	/** Also what fails beside others at the same moment counts, and is waited for. */
	private void count(Object key, int limit) {
		buckets.get(key, each -> bucket(limit)).consumeIgnoringRateLimits(1);
	}

	private Duration pauseOf(Object key) {
		var bucket = buckets.getIfPresent(key);
		return bucket == null ? Duration.ZERO : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
	}

	/** As many failures as the limit says are forgotten within the window, evenly. */
	private Bucket bucket(int limit) {
		return Bucket.builder().addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, settings.window()))
			.withCustomTimePrecision(time).build();
	}

	/** The application's clock, as buckets read it. */
	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return TimeUnit.MILLISECONDS.toNanos(clock.millis());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}

package dev.runway.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, and says how long the next one has to wait. What it knows it forgets with the process, and one
 * process does not know of another: that slows guessing, and cannot lock anybody out for long.
 */
@Component
public class Attempts {

	private final AttemptSettings settings;

	private final Clock clock;

	private final Map<Object, Count> counts;

	Attempts(AttemptSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.counts = new LinkedHashMap<>(16, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<Object, Count> eldest) {
				return size() > settings.remembered();
			}
		};
	}

	/** Counts what a request signed in with in vain. */
	public void failed(HttpServletRequest request) {
		Attempt.in(request).ifPresent(this::failed);
	}

	synchronized void failed(Attempt attempt) {
		if (attempt.name().isPresent()) {
			count(attempt, settings.perName());
		}
		count(attempt.address(), settings.perAddress());
	}

	/** How long a request has to wait before it may sign in; none for one that may, or does not. */
	Optional<Duration> pause(HttpServletRequest request) {
		return Attempt.in(request).map(this::pause).filter(Duration::isPositive);
	}

	synchronized Duration pause(Attempt attempt) {
		var ofName = pause(attempt, settings.perName());
		var ofAddress = pause(attempt.address(), settings.perAddress());
		return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
	}

	private void count(Object key, int limit) {
		counts.put(key, new Count(failures(key, limit) + 1, clock.instant()));
	}

	private Duration pause(Object key, int limit) {
		double tooMany = failures(key, limit) + 1 - limit;
		return tooMany <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(tooMany * settings.window().toMillis() / limit));
	}

	/** As many as the limit says are forgotten within the window, evenly. */
	private double failures(Object key, int limit) {
		var count = counts.get(key);
		if (count == null) {
			return 0;
		}
		double elapsed = Duration.between(count.at(), clock.instant()).toMillis();
		return Math.max(0, count.failures() - elapsed * limit / settings.window().toMillis());
	}

	private record Count(double failures, Instant at) {
	}

}

package dev.runway.watch;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows in the application's health what the watch has seen last, to operators with its first examples. What runs goes on meanwhile. */
@Component
class WatchHealthIndicator implements HealthIndicator {

	private static final Status STUCK = new Status("STUCK", "Something does not go on by itself");

	private final Watch watch;

	WatchHealthIndicator(Watch watch) {
		this.watch = watch;
	}

	@Override
	public Health health() {
		var sight = watch.last();
		if (sight == null) {
			return Health.up().withDetail("looked", "not yet").build();
		}
		var found = new TreeMap<String, Object>();
		sight.stuck().forEach((kind, waiting) -> {
			if (waiting.count() > 0) {
				found.put(kind, Map.of("count", waiting.count(), "for", waiting.age(sight.at()).toString(), "first", waiting.examples()));
			}
		});
		return (found.isEmpty() ? Health.up() : Health.status(STUCK)).withDetail("looked", sight.at()).withDetails(found).build();
	}

}

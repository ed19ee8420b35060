package dev.runway.engine.zeebe;

import dev.runway.engine.EngineUnavailableException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows in the application's health whether the engine is there, and which. What people record without it is kept until it is back. */
@Component
class EngineHealthIndicator implements HealthIndicator {

	private final EngineRelease release;

	EngineHealthIndicator(EngineRelease release) {
		this.release = release;
	}

	@Override
	public Health health() {
		try {
			var version = release.version();
			return EngineRelease.problem(version)
				.map(problem -> Health.status(new Status("ENGINE_TOO_OLD", problem)))
				.orElseGet(Health::up)
				.withDetail("version", version)
				.build();
		}
		catch (EngineUnavailableException away) {
			return Health.status(new Status("ENGINE_AWAY", String.valueOf(away.getMessage()))).build();
		}
	}

}

package dev.runway.engine.zeebe;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows in the application's health that its models wait for somebody. What runs goes on meanwhile. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

	private final ModelDeployer deployer;

	ModelsHealthIndicator(ModelDeployer deployer) {
		this.deployer = deployer;
	}

	@Override
	public Health health() {
		return switch (deployer.state()) {
			case REFUSED -> Health.status(new Status("MODELS_REFUSED")).withDetail("problems", deployer.problems()).build();
			case HELD_BACK -> Health.status(new Status("MODELS_HELD_BACK")).build();
			case LOST -> Health.status(new Status("ENGINE_LOST")).withDetail("problem", "The engine has lost its data; no process leads any partner").build();
			case WAITING, DEPLOYED, LEFT_ALONE -> Health.up().withDetail("state", deployer.state()).build();
		};
	}

}

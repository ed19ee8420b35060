package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;

import dev.runway.support.TestEngine;
import io.camunda.client.CamundaClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;

/** What the health says of the engine. */
class EngineHealthIndicatorTests {

	@Test
	void namesTheVersionOfAnEngineThatIsThere() {
		try (var engine = TestEngine.start()) {
			var health = health(engine.client());

			assertThat(health.getStatus().getCode()).isEqualTo("UP");
			assertThat(String.valueOf(health.getDetails().get("version"))).startsWith("8.8.");
		}
	}

	@Test
	void saysThatTheEngineIsAway() {
		try (var client = AnsweringEngine.clientAt(URI.create("http://localhost:1"))) {
			var health = health(client);

			assertThat(health.getStatus().getCode()).isEqualTo("ENGINE_AWAY");
			assertThat(health.getStatus().getDescription()).startsWith("The engine did not answer for its version: ");
		}
	}

	@Test
	void saysThatTheEngineIsTooOld() {
		var release = mock(EngineRelease.class);
		given(release.version()).willReturn("8.7.5");

		var health = new EngineHealthIndicator(release).health();

		assertThat(health.getStatus().getCode()).isEqualTo("ENGINE_TOO_OLD");
		assertThat(health.getStatus().getDescription()).isEqualTo("The engine is Camunda 8.7.5, and Runway needs 8.8 or later");
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.8.0", "8.9.23", "8.10.0", "8.10.0-alpha1", "9.0.0", "8.8.21-SNAPSHOT", "of our own" })
	void worksWithWhatIsNoOlder(String version) {
		assertThat(EngineRelease.problem(version)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.6.0", "8.7.12", "7.22.0" })
	void refusesWhatIsOlder(String version) {
		assertThat(EngineRelease.problem(version)).isPresent();
	}

	private static Health health(CamundaClient client) {
		return new EngineHealthIndicator(new EngineRelease(client, new EngineCalls())).health();
	}

}

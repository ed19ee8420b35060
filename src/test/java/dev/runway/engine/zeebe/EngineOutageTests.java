package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.List;

import dev.runway.engine.EngineUnavailableException;
import io.camunda.client.impl.Loggers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the log says when the engine goes and comes. */
@ExtendWith(OutputCaptureExtension.class)
class EngineOutageTests {

	private static final EngineUnavailableException AWAY = new EngineUnavailableException("Connection refused: localhost:26500");

	private final EngineRelease release = mock(EngineRelease.class);

	private final EngineOutage outage = new EngineOutage(release);

	@Test
	void saysOnceThatTheEngineIsAwayAndOnceThatItIsBack(CapturedOutput output) {
		given(release.version()).willReturn("8.8.21").willThrow(AWAY).willThrow(AWAY).willReturn("8.8.22");

		for (int i = 0; i < 5; i++) {
			outage.ask();
		}

		assertThat(said(output)).satisfiesExactly(
				line -> assertThat(line).contains("WARN", "The engine is away.", "Connection refused: localhost:26500"),
				line -> assertThat(line).contains("INFO", "The engine is back: Camunda 8.8.22"));
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void saysOfTheNextOutageToo(CapturedOutput output) {
		given(release.version()).willThrow(AWAY).willReturn("8.8.21").willThrow(AWAY);

		for (int i = 0; i < 4; i++) {
			outage.ask();
		}

		assertThat(said(output)).hasSize(3).last().asString().contains("The engine is away.");
	}

	@Test
	void leavesOutWhatTheClientWritesOfEachWorker() throws IOException {
		var settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));

		assertThat(settings).containsEntry("logging.level." + Loggers.JOB_POLLER_LOGGER.getName(), "error");
	}

	private static List<String> said(CapturedOutput output) {
		return output.getOut().lines().filter(line -> line.contains("The engine is ")).toList();
	}

}

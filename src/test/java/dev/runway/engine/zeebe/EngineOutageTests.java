package dev.runway.engine.zeebe;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** How much the log says while the engine is away. */
@ExtendWith(OutputCaptureExtension.class)
class EngineOutageTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private final Logger poller = LoggerFactory.getLogger("io.camunda.client.job.poller");

	private final Clock clock = mock(Clock.class);

	private final EngineOutage outage = new EngineOutage(clock);

	private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();

	/** What applications that ran before in this JVM have left. */
	private final List<TurboFilter> others = List.copyOf(logging.getTurboFilterList());

	@BeforeEach
	void begin() {
		given(clock.instant()).willReturn(NOON);
		others.forEach(logging.getTurboFilterList()::remove);
		outage.begin();
	}

	@AfterEach
	void end() {
		outage.end();
		logging.getTurboFilterList().addAll(others);
	}

	@Test
	void saysOnceAMinuteThatTheEngineIsAway(CapturedOutput output) {
		fail(Status.UNAVAILABLE);
		fail(Status.UNAVAILABLE);
		given(clock.instant()).willReturn(NOON.plusSeconds(59));
		fail(Status.UNAVAILABLE);
		assertThat(output).containsOnlyOnce("The engine cannot be reached: Connection refused: localhost:26500.")
			.doesNotContain("Failed to activate")
			.doesNotContain("\tat ");

		given(clock.instant()).willReturn(NOON.plusSeconds(60));
		fail(Status.UNAVAILABLE);
		assertThat(output.getOut().split("The engine cannot be reached")).hasSize(3);
	}

	@Test
	void leavesEverythingElseAsItComes(CapturedOutput output) {
		fail(Status.PERMISSION_DENIED);
		LoggerFactory.getLogger(EngineOutageTests.class).warn("Something else", Status.UNAVAILABLE.asRuntimeException());

		assertThat(output).contains("Failed to activate jobs for worker runway").contains("PERMISSION_DENIED").contains("Something else")
			.doesNotContain("cannot be reached");
	}

	@Test
	void endsWithTheApplication(CapturedOutput output) {
		outage.end();

		fail(Status.UNAVAILABLE);

		assertThat(output).contains("Failed to activate").doesNotContain("cannot be reached");
	}

	private void fail(Status status) {
		poller.warn("Failed to activate jobs for worker {} and job type {}", "runway", "ladder.demote",
				status.withCause(new ConnectException("Connection refused: localhost:26500")).asRuntimeException());
	}

}

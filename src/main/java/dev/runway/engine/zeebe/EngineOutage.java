package dev.runway.engine.zeebe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Says once a minute in one line that the engine cannot be reached, in place of the stack traces that the client writes for each
 * worker several times a second. Whatever else keeps a worker from its jobs is written as it comes.
 */
@Component
class EngineOutage extends TurboFilter {

	/** Where the client writes that a worker got no jobs. */
	private static final String POLLER = "io.camunda.client.job.poller";

	private static final Duration BETWEEN = Duration.ofMinutes(1);

	private static final org.slf4j.Logger log = LoggerFactory.getLogger(EngineOutage.class);

	private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final Clock clock;

	private Instant nextLine = Instant.MIN;

	EngineOutage(Clock clock) {
		this.clock = clock;
	}

	@PostConstruct
	void begin() {
		logging.addTurboFilter(this);
	}

	@PreDestroy
	void end() {
		logging.getTurboFilterList().remove(this);
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format, Object @Nullable [] parameters,
			@Nullable Throwable given) {
		if (!logger.getName().equals(POLLER)) {
			return FilterReply.NEUTRAL;
		}
		var failure = given == null ? EventArgUtil.extractThrowable(parameters) : given;
		if (failure == null || ClientFailure.of(failure) != ClientFailure.AWAY) {
			return FilterReply.NEUTRAL;
		}
		if (isDue()) {
			log.warn("The engine cannot be reached: {}. What happens meanwhile is kept, and the engine hears of it once it is back",
					OneLine.of(root(failure)));
		}
		return FilterReply.DENY;
	}

	private synchronized boolean isDue() {
		var now = clock.instant();
		if (now.isBefore(nextLine)) {
			return false;
		}
		nextLine = now.plus(BETWEEN);
		return true;
	}

	private static Throwable root(Throwable failure) {
		return failure.getCause() == null ? failure : root(failure.getCause());
	}

}

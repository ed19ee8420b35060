package dev.runway.engine.zeebe;

import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says in one line that the engine is away, and in one that it is back: what the client writes of it, a stack trace for each
 * worker every few seconds, is left out by the level of its log.
 */
@Component
class EngineOutage {

	private static final Logger logger = LoggerFactory.getLogger(EngineOutage.class);

	private final EngineRelease release;

	private boolean away;

	EngineOutage(EngineRelease release) {
		this.release = release;
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void ask() {
		try {
			var version = release.version();
			if (away) {
				logger.info("The engine is back: Camunda {}", version);
			}
			away = false;
		}
		catch (EngineUnavailableException failure) {
			if (!away) {
				logger.warn("The engine is away. What happens meanwhile is kept, and the engine hears of it once it is back. {}",
						failure.getMessage());
			}
			away = true;
		}
	}

}

package dev.runway.activation;

import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineLost;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessInstances;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes room for instances that start from the facts: cancels those that belong to models of before, and forgets all of an
 * engine that has lost its data. {@link UnconfirmedStarts} asks for the new ones.
 */
@Component
class Restarts {

	private static final Logger logger = LoggerFactory.getLogger(Restarts.class);

	private static final int BATCH = 500;

	private final RetiredInstances retired;

	private final ProcessInstances instances;

	Restarts(RetiredInstances retired, ProcessInstances instances) {
		this.retired = retired;
		this.instances = instances;
	}

	/** In the transaction that notes it: nothing has been started in the empty engine yet. */
	@EventListener
	void on(EngineLost event) {
		logger.warn("Every running partner is started again from its facts");
		retired.forgetAll();
	}

	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "restarts")
	void cancelRetired() {
		try {
			for (var instance : retired.next(BATCH)) {
				instances.cancel(instance);
				retired.remove(instance);
			}
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; instances of former models are cancelled once it is back: {}", failure.getMessage());
		}
	}

}

package dev.runway.activation;

import dev.runway.engine.EngineLost;
import dev.runway.programme.ProgrammeCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets all instances of an engine that has lost its data; {@link UnconfirmedStarts} asks for new ones, which start from the facts. */
@Component
class Restarts {

	private static final Logger logger = LoggerFactory.getLogger(Restarts.class);

	private final RunwayInstances instances;

	private final ProgrammeCalendar calendar;

	Restarts(RunwayInstances instances, ProgrammeCalendar calendar) {
		this.instances = instances;
		this.calendar = calendar;
	}

	/** In the transaction that notes it: nothing has been started in the empty engine yet. */
	@EventListener
	void on(EngineLost event) {
		logger.warn("Every running partner is started again from its facts");
		instances.forgetAll(calendar.now());
	}

}

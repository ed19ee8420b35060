package dev.runway.activation;

import java.util.Map;
import java.util.UUID;

import dev.runway.engine.BusinessError;

/** A second process instance asked to run a runway that another instance runs. */
class RunwayAlreadyOpen extends BusinessError {

	RunwayAlreadyOpen(UUID runwayId, long processInstanceKey) {
		super("RUNWAY_ALREADY_OPEN", "Runway %s runs in instance %d".formatted(runwayId, processInstanceKey), Map.of());
	}

}

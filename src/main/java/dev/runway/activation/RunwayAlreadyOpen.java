package dev.runway.activation;

import java.util.Map;
import java.util.UUID;

import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;

/** A second process instance asked to run a runway that another instance runs. */
@ErrorCode("RUNWAY_ALREADY_OPEN")
class RunwayAlreadyOpen extends BusinessError {

	RunwayAlreadyOpen(UUID runwayId, long processInstanceKey) {
		super("Runway %s runs in instance %d".formatted(runwayId, processInstanceKey), Map.of());
	}

}

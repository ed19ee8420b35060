package dev.runway.activation;

import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;

/** What a person typed does not make the milestone true: the task goes back with what is missing. */
@ErrorCode(value = "MILESTONE_INCOMPLETE", variables = "correction")
class MilestoneIncomplete extends BusinessError {

	MilestoneIncomplete(List<String> missing) {
		super(String.join(" ", missing), Map.of("correction", String.join(" ", missing)));
	}

}

package dev.runway.activation;

import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;

/** What a person typed does not make the milestone true: the task goes back with what is missing. */
class MilestoneIncomplete extends BusinessError {

	MilestoneIncomplete(List<String> missing) {
		super("MILESTONE_INCOMPLETE", String.join(" ", missing), Map.of("correction", String.join(" ", missing)));
	}

}

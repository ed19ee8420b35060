package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;

/**
 * Records that enough reps are certified, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordCertification")
class RecordCertificationCheck implements TaskCheck<RecordCertificationCheck.Input, Evidence.Certification> {

	private final Activation activation;

	RecordCertificationCheck(Activation activation) {
		this.activation = activation;
	}

	@Override
	public void check(Input input, Evidence.Certification form, TaskCompletion completion) {
		activation.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

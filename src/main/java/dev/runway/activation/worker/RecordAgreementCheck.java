package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;

/**
 * Records that the agreement is executed and the portal access set up, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordAgreement")
class RecordAgreementCheck implements TaskCheck<RecordAgreementCheck.Input, Evidence.Agreement> {

	private final Activation activation;

	RecordAgreementCheck(Activation activation) {
		this.activation = activation;
	}

	@Override
	public void check(Input input, Evidence.Agreement form, TaskCompletion completion) {
		activation.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

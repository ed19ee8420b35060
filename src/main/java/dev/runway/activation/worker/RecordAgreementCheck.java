package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.runway.evidence.Evidence;

/**
 * Records that the agreement is executed and the portal access set up, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordAgreement")
class RecordAgreementCheck implements TaskCheck<RecordAgreementCheck.Input, Evidence.Agreement> {

	private final TaskEvidence evidence;

	RecordAgreementCheck(TaskEvidence evidence) {
		this.evidence = evidence;
	}

	@Override
	public void check(Input input, Evidence.Agreement form, TaskCompletion completion) {
		evidence.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

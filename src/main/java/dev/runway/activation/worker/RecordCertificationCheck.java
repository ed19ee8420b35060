package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.runway.evidence.Evidence;

/**
 * Records that enough reps are certified, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordCertification")
class RecordCertificationCheck implements TaskCheck<RecordCertificationCheck.Input, Evidence.Certification> {

	private final TaskEvidence evidence;

	RecordCertificationCheck(TaskEvidence evidence) {
		this.evidence = evidence;
	}

	@Override
	public void check(Input input, Evidence.Certification form, TaskCompletion completion) {
		evidence.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

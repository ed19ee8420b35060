package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.Evidence;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;

/**
 * Records that the partner is onboarded, or says what is missing.
 * Repeat-safe: a milestone is recorded once per runway.
 */
@JobType("activation.recordOnboarding")
class RecordOnboardingCheck implements TaskCheck<RecordOnboardingCheck.Input, Evidence.Onboarding> {

	private final Activation activation;

	RecordOnboardingCheck(Activation activation) {
		this.activation = activation;
	}

	@Override
	public void check(Input input, Evidence.Onboarding form, TaskCompletion completion) {
		activation.record(input.runwayId(), form, completion.assignee());
	}

	record Input(UUID runwayId) {
	}

}

package dev.runway.activation.worker;

import dev.runway.activation.SignPartnerForm;
import dev.runway.activation.SigningTask;
import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import org.jspecify.annotations.Nullable;

/**
 * Signs the partner that partner operations typed, or says what is wrong.
 * Repeat-safe: an instance signs one partner.
 */
@JobType("activation.signPartner")
class SignPartnerCheck implements TaskCheck<SignPartnerCheck.Input, SignPartnerCheck.Form> {

	private final SigningTask signing;

	SignPartnerCheck(SigningTask signing) {
		this.signing = signing;
	}

	@Override
	public void check(Input input, Form form, TaskCompletion completion) {
		signing.sign(completion.processInstanceKey(), form.signing(), completion.assignee());
	}

	record Input() {
	}

	record Form(@Nullable SignPartnerForm signing) {
	}

}

package dev.runway.activation.worker;

import dev.runway.activation.Signature;
import dev.runway.activation.SignedRunway;
import dev.runway.activation.Signing;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Signs the partner that partner operations typed into the start form.
 * Repeat-safe: an instance signs one partner, and is answered with it again.
 */
@JobType("activation.signPartner")
class SignPartnerWorker implements Worker<SignPartnerWorker.Input, SignedRunway> {

	private final Signing signing;

	SignPartnerWorker(Signing signing) {
		this.signing = signing;
	}

	@Override
	public SignedRunway handle(Input input, Job job) {
		return signing.sign(job.processInstanceKey(), input.signing());
	}

	record Input(@Nullable Signature signing) {
	}

}

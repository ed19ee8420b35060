package dev.runway.activation.worker;

import dev.runway.activation.PartnerVariables;
import dev.runway.activation.SigningTask;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Tells an instance which partner was signed in it, as the check of its task cannot.
 * Repeat-safe: it only reads.
 */
@JobType("activation.lookUpPartner")
class LookUpPartnerWorker implements Worker<LookUpPartnerWorker.Input, PartnerVariables> {

	private final SigningTask signing;

	LookUpPartnerWorker(SigningTask signing) {
		this.signing = signing;
	}

	@Override
	public PartnerVariables handle(Input input, Job job) {
		return signing.signedIn(job.processInstanceKey());
	}

	record Input() {
	}

}

package dev.runway.activation;

import dev.runway.certification.CertificationMet;
import dev.runway.certification.Certifications;
import dev.runway.certification.Standing;
import dev.runway.programme.Source;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Turns enough certified reps into milestone 3; a task that recorded them does so itself. The runway is looked up outside the
 * transaction that locks it, or a change in between would go unnoticed until the end.
 */
@Component
class CertificationListener {

	private final Activation activation;

	private final Certifications certifications;

	CertificationListener(Activation activation, Certifications certifications) {
		this.activation = activation;
		this.certifications = certifications;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED, condition = "#event.source != 'TASK'")
	void on(CertificationMet event) {
		var evidence = certifications.standing(event.partnerId(), event.on()).map(Standing::words).orElse(null);
		activation.report(activation.runwayOf(event.partnerId()).id(),
				new KnownMilestone(Milestone.CERTIFICATION_DONE, event.on(), evidence),
				event.source().equals(Source.IMPORT.name()) ? Source.IMPORT : Source.REST, event.by());
	}

}

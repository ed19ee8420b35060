package dev.runway.activation;

import java.util.Objects;

import dev.runway.certification.SellingRights;
import dev.runway.programme.Source;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a partner sell once milestone 3 is reached, whoever reports it, and no longer once the partnership has ended: in the
 * transaction that records it.
 */
@Component
class SellingRightsPolicy {

	private final SellingRights rights;

	private final Runways runways;

	private final Milestones milestones;

	SellingRightsPolicy(SellingRights rights, Runways runways, Milestones milestones) {
		this.rights = rights;
		this.runways = runways;
		this.milestones = milestones;
	}

	@EventListener(condition = "#event.milestone.name() == 'CERTIFICATION_DONE'")
	void on(MilestoneReached event) {
		var runway = runways.known(event.runwayId());
		milestones.of(runway.id())
			.stream()
			.filter(each -> each.milestone() == Milestone.CERTIFICATION_DONE)
			.forEach(each -> grant(runway, each));
	}

	@EventListener
	void on(PartnershipEnded event) {
		runways.known(event.runwayId())
			.ending()
			.ifPresent(ending -> rights.withdraw(event.partnerId(), "The partnership ended", ending.endedOn(),
					ending.endedBy(), ending.endKind() == Ending.Kind.LEFT ? Source.REST.name() : Source.TASK.name()));
	}

	/** What somebody reported counts, whoever of the partner is known here to be certified. */
	void grant(Runway runway, ReachedMilestone certification) {
		rights.grant(runway.partnerId(), "The certification was reported as done", certification.occurredOn(),
				Objects.requireNonNullElse(certification.recordedBy(), "runway"), certification.source().name());
	}

}

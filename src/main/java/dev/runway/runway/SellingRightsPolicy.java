package dev.runway.runway;

import java.util.Objects;

import dev.runway.certification.SellingRights;
import dev.runway.programme.Recorded;
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

	@EventListener
	void on(MilestoneReached event) {
		if (event.milestone() == Milestone.CERTIFICATION_DONE) {
			grant(runways.known(event.runwayId()));
		}
	}

	/** Lets a partner sell that has reached milestone 3. */
	void grant(Runway runway) {
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
					new Recorded(ending.endedBy(), ending.endedThrough(), ending.endedAt())));
	}

	/** What somebody reported counts, whoever of the partner is known here to be certified. */
	private void grant(Runway runway, ReachedMilestone certification) {
		rights.grant(runway.partnerId(), "The certification was reported as done", certification.occurredOn(),
				new Recorded(Objects.requireNonNullElse(certification.recordedBy(), Recorded.RUNWAY), certification.source(),
						certification.recordedAt()));
	}

}

package dev.runway.runway;

import java.util.UUID;

import dev.runway.deal.DealSubmitted;
import dev.runway.deal.DealWon;
import dev.runway.deal.Deals;
import dev.runway.deal.DealsLoaded;
import dev.runway.programme.Source;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Turns registered and won deals into milestones 5 and 6; a task that recorded them does so itself. Outside any
 * transaction, as {@link CertificationListener} does.
 */
@Component
class DealListener {

	private final DealMilestones milestones;

	private final Deals deals;

	DealListener(DealMilestones milestones, Deals deals) {
		this.milestones = milestones;
		this.deals = deals;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DealSubmitted event) {
		record(event.partnerId(), event.source());
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DealWon event) {
		record(event.partnerId(), event.source());
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DealsLoaded event) {
		deals.partnersOf(event.loadId()).forEach(milestones::record);
	}

	private void record(UUID partnerId, Source source) {
		if (source != Source.TASK) {
			milestones.record(partnerId);
		}
	}

}

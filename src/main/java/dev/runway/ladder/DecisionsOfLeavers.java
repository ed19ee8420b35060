package dev.runway.ladder;

import dev.runway.activation.LeftBehind;
import org.springframework.stereotype.Component;

/** Gives what somebody who has left was asked to decide to their manager. */
@Component
class DecisionsOfLeavers implements LeftBehind {

	private final DecisionLog decisions;

	private final ReviewLog reviews;

	DecisionsOfLeavers(DecisionLog decisions, ReviewLog reviews) {
		this.decisions = decisions;
		this.reviews = reviews;
	}

	@Override
	public void giveOver(String leaver, String manager) {
		decisions.handOver(leaver, manager);
		reviews.handOver(leaver, manager);
	}

}

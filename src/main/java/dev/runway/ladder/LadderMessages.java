package dev.runway.ladder;

import java.time.Duration;
import java.util.Map;

import dev.runway.engine.ProcessMessage;
import dev.runway.engine.ProcessMessages;
import dev.runway.engine.Sends;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Starts the process of a review that was asked for, outside any transaction and as often as it takes. */
@Component
@Sends(message = LadderMessages.LADDER_QUESTIONED, variables = { "runwayId", "partnerName", "review" })
class LadderMessages {

	/** The name by which the diagrams have always known it. */
	static final String LADDER_QUESTIONED = "activation.ladderQuestioned";

	private final RunwayDirectory runways;

	private final LadderReviews reviews;

	private final PartnerDirectory partners;

	private final ProcessMessages messages;

	LadderMessages(RunwayDirectory runways, LadderReviews reviews, PartnerDirectory partners, ProcessMessages messages) {
		this.runways = runways;
		this.reviews = reviews;
		this.partners = partners;
		this.messages = messages;
	}

	/** Nothing is kept in the engine: a review that is asked for starts at once, or the outbox asks again. */
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(LadderQuestioned event) {
		var runway = runways.runway(event.runwayId());
		messages.publish(new ProcessMessage(LADDER_QUESTIONED, runway.id().toString(), Duration.ZERO,
				Map.of("runwayId", runway.id(), "partnerName", partners.partner(runway.partnerId()).name(), "review",
						reviews.review(runway.id()))));
	}

}

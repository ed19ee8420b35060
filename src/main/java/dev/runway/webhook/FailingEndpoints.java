package dev.runway.webhook;

import java.util.UUID;

import dev.runway.notification.OperationsMails;
import org.springframework.stereotype.Component;

/** Tells operations of endpoints that do not take what they are sent. */
@Component
class FailingEndpoints {

	private final OperationsMails mails;

	FailingEndpoints(OperationsMails mails) {
		this.mails = mails;
	}

	void tell(Endpoint endpoint, int failures, Reply reply) {
		mails.send(endpoint.id(), UUID.randomUUID().toString(), "%s does not take its webhooks".formatted(endpoint.name()),
				"It has failed %d times in a row, the last time with: %s".formatted(failures,
						reply.status() == null ? reply.text() : "status " + reply.status()),
				"Runway goes on trying. After 20 failures in a row the endpoint is disabled.", "/webhooks/" + endpoint.id());
	}

	void tellDisabled(Endpoint endpoint, String why) {
		mails.send(endpoint.id(), UUID.randomUUID().toString(), "%s gets no webhooks any more".formatted(endpoint.name()), why,
				"What waited for it is kept. Enable it once it works again; what happens until then can be read with GET /api/v1/events.",
				"/webhooks/" + endpoint.id());
	}

}

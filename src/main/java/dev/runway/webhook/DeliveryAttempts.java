package dev.runway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one attempt after the other, outside any transaction, and draws from each what follows: done, later, or never again. */
@Component
class DeliveryAttempts {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryAttempts.class);

	/** How long a receiver is left alone that says it has too much to do, and not for how long. */
	private static final Duration REST = Duration.ofSeconds(30);

	/** After so many failures in a row people hear of it each time so many more have come, and in the end it is disabled. */
	private static final int WORTH_A_MAIL = 5, TOO_MANY = 20;

	private final DeliveryStore deliveries;

	private final EndpointStore endpoints;

	private final Sender sender;

	private final FailingEndpoints failing;

	private final WebhookSettings settings;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate transaction;

	DeliveryAttempts(DeliveryStore deliveries, EndpointStore endpoints, Sender sender, FailingEndpoints failing, WebhookSettings settings,
			ProgrammeCalendar calendar, TransactionTemplate transaction) {
		this.deliveries = deliveries;
		this.endpoints = endpoints;
		this.sender = sender;
		this.failing = failing;
		this.settings = settings;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	/** Makes the next attempt that is due for an endpoint, and says whether there was one. */
	boolean next(UUID endpointId) {
		var now = calendar.now();
		var taken = deliveries.take(endpointId, now, now.plus(settings.timeout().multipliedBy(3)));
		var to = endpoints.find(endpointId);
		if (taken.isEmpty() || to.isEmpty()) {
			return false;
		}
		var delivery = taken.get();
		var reply = EventType.parse(delivery.type())
			.map(type -> sender.send(to.get(), delivery.eventId(), type, delivery.body()))
			.orElseGet(() -> new Reply(null, "This release does not know events of this type.", null, 0));
		transaction.executeWithoutResult(status -> record(to.get().endpoint(), delivery, reply, calendar.now()));
		return true;
	}

	/** The endpoint comes first, as it does where somebody removes it: otherwise both would wait for each other. */
	private void record(Endpoint endpoint, DeliveryStore.Taken delivery, Reply reply, Instant now) {
		if (reply.taken()) {
			endpoints.taken(endpoint.id());
			deliveries.record(delivery.id(), Delivery.State.DELIVERED, null, now, reply);
			return;
		}
		var wait = RetrySchedule.after(delivery.attempts() + 1);
		var pausedUntil = reply.busy() ? now.plus(reply.retryAfter() == null ? REST : reply.retryAfter()) : null;
		var failures = endpoints.failed(endpoint.id(), now, now.minus(settings.failureSpacing()), pausedUntil);
		deliveries.record(delivery.id(), wait.isPresent() ? Delivery.State.PENDING : Delivery.State.FAILED,
				wait.map(each -> now.plus(longer(each, reply.retryAfter()))).orElse(null), now, reply);
		if (reply.gone()) {
			disable(endpoint, "It answered that it is gone (410).", now);
		}
		else if (wait.isEmpty()) {
			disable(endpoint, "It did not take an event in %d attempts.".formatted(delivery.attempts() + 1), now);
		}
		else if (failures.failures() >= TOO_MANY) {
			disable(endpoint, "It has failed %d times in a row.".formatted(failures.failures()), now);
		}
		else if (failures.counted() && failures.failures() % WORTH_A_MAIL == 0) {
			failing.tell(endpoint, failures.failures(), reply);
		}
	}

	private void disable(Endpoint endpoint, String why, Instant now) {
		if (endpoints.disable(endpoint.id(), now, why)) {
			logger.warn("Webhook endpoint {} is disabled: {}", endpoint.id(), why);
			failing.tellDisabled(endpoint, why);
		}
	}

	private static Duration longer(Duration wait, @Nullable Duration other) {
		return other == null || wait.compareTo(other) > 0 ? wait : other;
	}

}

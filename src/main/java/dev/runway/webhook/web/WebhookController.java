package dev.runway.webhook.web;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.api.ShownOnce;
import dev.runway.webhook.Delivery;
import dev.runway.webhook.Endpoint;
import dev.runway.webhook.EndpointKind;
import dev.runway.webhook.Endpoints;
import dev.runway.webhook.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says who is told what happened, and shows what became of it. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

	private final Endpoints endpoints;

	WebhookController(Endpoints endpoints) {
		this.endpoints = endpoints;
	}

	/** All endpoints, by name. */
	@GetMapping
	WebhookList listWebhooks() {
		return new WebhookList(endpoints.all().stream().map(Webhook::of).toList());
	}

	/** Adds an endpoint. Answers with its secret, which cannot be seen again. */
	@PostMapping
	@ShownOnce
	@Answers(value = 201, headers = "Location")
	ResponseEntity<IssuedWebhook> addWebhook(@RequestBody NewWebhook request, Principal user) {
		var issued = endpoints.add(request.name(), request.kind(), request.address(), request.types(), user.getName());
		return ResponseEntity.created(URI.create("/api/v1/webhooks/" + issued.endpoint().id())).body(IssuedWebhook.of(issued));
	}

	/** Gives an endpoint another key; the one before signs as well for a day. */
	@PostMapping("/{webhookId}/rotation")
	@ShownOnce
	IssuedWebhook rotateWebhook(@PathVariable UUID webhookId) {
		return IssuedWebhook.of(endpoints.rotate(webhookId));
	}

	/** Sends a test event, and answers with what came back. */
	@PostMapping("/{webhookId}/test")
	TestedWebhook testWebhook(@PathVariable UUID webhookId) {
		return TestedWebhook.of(endpoints.test(webhookId));
	}

	/** Lets an endpoint be told again. */
	@PostMapping("/{webhookId}/enabling")
	Webhook enableWebhook(@PathVariable UUID webhookId) {
		return Webhook.of(endpoints.enable(webhookId));
	}

	/** Stops telling an endpoint. */
	@PostMapping("/{webhookId}/disabling")
	Webhook disableWebhook(@PathVariable UUID webhookId, Principal user) {
		return Webhook.of(endpoints.disable(webhookId, user.getName()));
	}

	/** Forgets an endpoint with all that it was sent. */
	@DeleteMapping("/{webhookId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeWebhook(@PathVariable UUID webhookId) {
		endpoints.remove(webhookId);
	}

	/** A page of what an endpoint was sent or will be, the newest event first. */
	@GetMapping("/{webhookId}/deliveries")
	Page<Delivery> listWebhookDeliveries(@PathVariable UUID webhookId, @RequestParam(required = false) Delivery.@Nullable State state,
			Paging paging) {
		return endpoints.deliveries(webhookId, state, paging);
	}

	/** Sends one event to an endpoint again, whatever became of it. */
	@PostMapping("/{webhookId}/deliveries/{deliveryId}/replay")
	@Answers(202)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void replayWebhook(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
		endpoints.replay(webhookId, deliveryId);
	}

	/** Sends all events to an endpoint again that were given up. */
	@PostMapping("/{webhookId}/replay")
	@Answers(202)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void replayWebhooks(@PathVariable UUID webhookId) {
		endpoints.replayFailed(webhookId);
	}

	/** Who is to be told, what of it and where. */
	record NewWebhook(@Required @Nullable String name, @Required @Nullable EndpointKind kind, @Required @Nullable String address,
			@Nullable List<@Nullable String> types) {
	}

	/** All endpoints. */
	record WebhookList(List<Webhook> items) {
	}

	/**
	 * An endpoint.
	 *
	 * @param address without what lets others in
	 * @param types what it hears of; none means all
	 * @param failures how often in a row it has failed
	 * @param disabledWhy why it is told nothing, where it is not active
	 */
	record Webhook(UUID id, String name, EndpointKind kind, String address, List<String> types, boolean active, int failures,
			Instant createdAt, String createdBy, @Nullable Instant disabledAt, @Nullable String disabledWhy) {

		static Webhook of(Endpoint endpoint) {
			return new Webhook(endpoint.id(), endpoint.name(), endpoint.kind(), endpoint.shownAddress(), endpoint.types(), endpoint.active(),
					endpoint.failures(), endpoint.createdAt(), endpoint.createdBy(), endpoint.disabledAt(), endpoint.disabledWhy());
		}

	}

	/**
	 * An endpoint with its key.
	 *
	 * @param secret what the receiver checks signatures with
	 */
	record IssuedWebhook(Webhook webhook, String secret) {

		static IssuedWebhook of(Endpoints.Issued issued) {
			return new IssuedWebhook(Webhook.of(issued.endpoint()), issued.secret());
		}

		@Override
		public String toString() {
			return "IssuedWebhook[%s]".formatted(webhook.id());
		}

	}

	/**
	 * What came back of a test.
	 *
	 * @param status none where there was no answer
	 * @param answer how it begins, or why there was none
	 */
	record TestedWebhook(boolean taken, @Nullable Integer status, String answer, long millis) {

		static TestedWebhook of(Reply reply) {
			return new TestedWebhook(reply.taken(), reply.status(), reply.text(), reply.millis());
		}

	}

}

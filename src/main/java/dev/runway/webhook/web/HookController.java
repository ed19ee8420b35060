package dev.runway.webhook.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.webhook.inbound.Inbox;
import dev.runway.webhook.inbound.Incoming;
import dev.runway.webhook.inbound.ReceivedEvent;
import dev.runway.webhook.inbound.Source;
import dev.runway.webhook.inbound.SourceKind;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

/** Takes what other systems tell, and shows what became of it. */
@RestController
@RequestMapping("/api/v1/hooks")
class HookController {

	private static final String WAIT_SECONDS = "5";

	private final Inbox inbox;

	HookController(Inbox inbox) {
		this.inbox = inbox;
	}

	/** Takes what a source tells: kept at once, worked off after. The signature says who it is. */
	@PostMapping(path = "/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Answers(202)
	ResponseEntity<?> receiveHook(@PathVariable String source, @RequestBody String body, HttpServletRequest request) {
		var receipt = inbox.receive(source, new Incoming(request::getHeader, body));
		return switch (receipt.kind()) {
			case KEPT -> ResponseEntity.accepted().build();
			case REFUSED -> problem(HttpStatus.UNAUTHORIZED, receipt.why()).build();
			case TOO_MANY -> problem(HttpStatus.TOO_MANY_REQUESTS, receipt.why()).header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS).build();
		};
	}

	private static ResponseEntity.HeadersBuilder<?> problem(HttpStatus status, @Nullable String why) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, String.valueOf(why)));
	}

	/** Who may tell what happened. */
	@GetMapping
	SourceList listHooks() {
		return new SourceList(inbox.sources().stream().map(HookSource::of).toList());
	}

	/** Lets a system tell what happened. */
	@PostMapping
	@Answers(201)
	@ResponseStatus(HttpStatus.CREATED)
	HookSource addHook(@RequestBody NewHook request, Principal user) {
		return HookSource.of(inbox.add(request.name(), request.kind(), request.sourceSystem(), request.secret(), user.getName()));
	}

	/** Forgets a source with all that it told; what followed from that stays. */
	@DeleteMapping("/{source}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeHook(@PathVariable String source) {
		inbox.remove(source);
	}

	/** A page of what was received, the newest first. */
	@GetMapping("/events")
	Page<ReceivedEvent> listHookEvents(@RequestParam(required = false) ReceivedEvent.@Nullable State state, Paging paging) {
		return inbox.page(state, paging);
	}

	/** Works off again what was refused or waits for its partner. */
	@PostMapping("/events/{eventId}/replay")
	@Answers(202)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void replayHookEvent(@PathVariable UUID eventId) {
		inbox.replay(eventId);
	}

	/**
	 * A system that is to tell what happened.
	 *
	 * @param secret with which it signs; it is not shown again
	 */
	record NewHook(@Required @Nullable String name, @Required @Nullable SourceKind kind, @Required @Nullable String sourceSystem,
			@Required @Nullable String secret) {

		@Override
		public String toString() {
			return "NewHook[%s]".formatted(name);
		}

	}

	/** Who may tell what happened. */
	record SourceList(List<HookSource> items) {
	}

	/**
	 * A system that tells what happened.
	 *
	 * @param sourceSystem whose ids of partners and deals it uses
	 */
	record HookSource(String name, SourceKind kind, String sourceSystem, Instant createdAt, String createdBy) {

		static HookSource of(Source source) {
			return new HookSource(source.name(), source.kind(), source.sourceSystem(), source.createdAt(), source.createdBy());
		}

	}

}

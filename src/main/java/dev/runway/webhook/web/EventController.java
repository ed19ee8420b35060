package dev.runway.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.Refused;
import dev.runway.webhook.EventFeed;
import dev.runway.webhook.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened, for systems that missed some of it. */
@RestController
@RequestMapping("/api/v1/events")
class EventController {

	private final EventFeed feed;

	EventController(EventFeed feed) {
		this.feed = feed;
	}

	/** A page of what happened, the earliest first. The last page has a next_cursor as well, for whatever comes later. */
	@GetMapping
	Page<ToldEvent> listEvents(@RequestParam(defaultValue = "") List<String> type, Paging paging) {
		var types = type.stream()
			.map(word -> EventType.parse(word).orElseThrow(() -> new Refused(Refused.Kind.INVALID, "There is no type '%s'.".formatted(word))))
			.toList();
		return feed.page(types, paging).map(ToldEvent::of);
	}

	/**
	 * An event.
	 *
	 * @param id the webhook-id under which it is sent
	 * @param timestamp when it was recorded
	 * @param data the partner, its ids, and the days and states that belong to the type
	 */
	record ToldEvent(UUID id, String type, Instant timestamp, Map<String, @Nullable Object> data) {

		static ToldEvent of(EventFeed.Told told) {
			return new ToldEvent(told.id(), told.event().type(), told.event().timestamp(), told.event().data());
		}

	}

}

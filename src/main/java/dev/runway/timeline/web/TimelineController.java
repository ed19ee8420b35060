package dev.runway.timeline.web;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to a partner, page by page. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/timeline")
class TimelineController {

	private final Timeline timeline;

	TimelineController(Timeline timeline) {
		this.timeline = timeline;
	}

	@GetMapping
	TimelineReport report(@PathVariable UUID partnerId, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit) {
		var page = timeline.of(partnerId, cursor, limit);
		return new TimelineReport(page.entries(), page.nextCursor() != null, page.nextCursor());
	}

	record TimelineReport(List<Entry> entries, @JsonProperty("has_more") boolean hasMore,
			@JsonProperty("next_cursor") @Nullable String nextCursor) {
	}

}

package dev.runway.timeline.web;

import java.util.UUID;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to a partner, page by page. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/timeline")
class TimelineController {

	private final Timeline timeline;

	TimelineController(Timeline timeline) {
		this.timeline = timeline;
	}

	/** A page of what happened to a partner, the newest first. */
	@GetMapping
	Page<Entry> readTimeline(@PathVariable UUID partnerId, Paging paging) {
		return timeline.of(partnerId, paging);
	}

}

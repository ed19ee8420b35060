package dev.runway.stuck.web;

import dev.runway.stuck.StuckOverview;
import dev.runway.stuck.StuckThings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is stuck, for those who watch over Runway by program. */
@RestController
@RequestMapping("/api/v1/stuck")
class StuckController {

	private final StuckThings things;

	StuckController(StuckThings things) {
		this.things = things;
	}

	/** All that does not go on by itself: of each kind how many there are, and the oldest of them. */
	@GetMapping
	StuckOverview readStuck() {
		return things.look();
	}

}

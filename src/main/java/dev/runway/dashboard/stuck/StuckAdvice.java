package dev.runway.dashboard.stuck;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives all pages the count of what is stuck, for those whose navigation shows it. */
@ControllerAdvice
class StuckAdvice {

	private final StuckCount count;

	StuckAdvice(StuckCount count) {
		this.count = count;
	}

	@ModelAttribute("stuckCount")
	StuckCount count() {
		return count;
	}

}

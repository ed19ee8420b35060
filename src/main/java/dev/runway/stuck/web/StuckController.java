package dev.runway.stuck.web;

import dev.runway.api.Answers;
import dev.runway.api.Required;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.stuck.Comparison;
import dev.runway.stuck.Remedy;
import dev.runway.stuck.StuckKind;
import dev.runway.stuck.StuckOverview;
import dev.runway.stuck.StuckThings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is stuck, for those who watch over Runway by program. */
@RestController
@RequestMapping("/api/v1/stuck")
class StuckController {

	private final StuckThings things;

	StuckController(StuckThings things) {
		this.things = things;
	}

	/** Has the facts compared with the engine, in the background: read how it stands under {@code comparison}. */
	@PostMapping("/comparison")
	@Answers(202)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Comparison compare() {
		return things.compare();
	}

	/** Does what helps, to all of a kind or to one of them, as the page does. */
	@PostMapping("/remedies")
	Mended mend(@RequestBody Order order, Recorded recorded) {
		var kind = order.kind();
		if (kind == null) {
			throw new Refused(Refused.Kind.INVALID, "Name the kind that is to be mended.");
		}
		if (order.ref() == null) {
			return new Mended(things.mendAll(kind, order.reason(), recorded));
		}
		things.mend(kind, order.ref(), new Remedy(null, null, order.reason()), recorded);
		return new Mended(1);
	}

	/**
	 * What is to be mended.
	 *
	 * @param ref which of the kind; none for all
	 */
	record Order(@Required @Nullable StuckKind kind, @Nullable String ref, @Nullable String reason) {
	}

	/** How many were mended. */
	record Mended(int mended) {
	}

	/** All that does not go on by itself: of each kind how many there are, and the oldest of them. */
	@GetMapping
	StuckOverview readStuck() {
		return things.look();
	}

}

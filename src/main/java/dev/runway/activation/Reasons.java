package dev.runway.activation;

import dev.runway.partner.Refused;
import org.jspecify.annotations.Nullable;

/** Why somebody changed something: it stands on the partner's timeline, so there has to be one. */
final class Reasons {

	static final int MAX_LENGTH = 4000;

	private Reasons() {
	}

	/** Refuses a reason that is missing or too long. */
	static String required(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, "Give a reason; it stays on the partner's timeline");
		}
		if (reason.length() > MAX_LENGTH) {
			throw new Refused(Refused.Kind.INVALID, "A reason may have at most %d characters".formatted(MAX_LENGTH));
		}
		return reason.strip();
	}

}

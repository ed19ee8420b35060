package dev.runway.programme;

import org.jspecify.annotations.Nullable;

/** Why somebody changed something: it stands on the partner's timeline, so there has to be one. */
public final class Reasons {

	public static final int MAX_LENGTH = 500;

	public static final String TOO_LONG = "A reason may have at most %d characters.".formatted(MAX_LENGTH);

	private Reasons() {
	}

	/** Refuses a reason that is missing or too long. */
	public static String required(@Nullable String reason) {
		return required(reason, "Give a reason; it stays on the partner's timeline.");
	}

	/** The same in other words for one that is missing. */
	public static String required(@Nullable String reason, String missing) {
		if (reason == null || reason.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, missing);
		}
		if (reason.length() > MAX_LENGTH) {
			throw new Refused(Refused.Kind.INVALID, TOO_LONG);
		}
		return reason.strip();
	}

}

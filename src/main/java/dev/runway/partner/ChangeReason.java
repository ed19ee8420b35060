package dev.runway.partner;

import org.jspecify.annotations.Nullable;

/**
 * Why a partner or something of its changes, at whose word, and through which door.
 *
 * @param by a log-in, or the part of the programme that decided
 * @param source the door, such as API, REST, IMPORT or PROCESS
 */
public record ChangeReason(@Nullable String text, String by, String source) {

	private static final int MAX_LENGTH = 500;

	public ChangeReason {
		if (text == null || text.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, "Give the reason in a sentence.");
		}
		if (text.length() > MAX_LENGTH) {
			throw new Refused(Refused.Kind.INVALID, "The reason may have at most %d characters.".formatted(MAX_LENGTH));
		}
	}

}

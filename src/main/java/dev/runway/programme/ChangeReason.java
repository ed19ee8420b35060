package dev.runway.programme;

import org.jspecify.annotations.Nullable;

/**
 * Why a partner or something of its changes, at whose word, and through which door.
 *
 * @param by a log-in, or the part of the programme that decided
 * @param source the door, such as REST, IMPORT, TASK or PROCESS
 */
public record ChangeReason(@Nullable String text, String by, String source) {

	public ChangeReason {
		text = Reasons.required(text, "Give the reason in a sentence.");
	}

}

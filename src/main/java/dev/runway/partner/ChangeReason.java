package dev.runway.partner;

import org.jspecify.annotations.Nullable;

/**
 * Why a partner changes, at whose word, and through which door.
 *
 * @param by a log-in, or the part of the programme that decided
 * @param source API, IMPORT or PROCESS
 */
record ChangeReason(@Nullable String text, String by, String source) {

	ChangeReason {
		text = Reasons.required(text, "Give the reason in a sentence.");
	}

}

package dev.runway.programme;

import org.jspecify.annotations.Nullable;

/**
 * Why a partner or something of its changes, and who says so. Without a text there is no reason, and the change is
 * refused.
 */
public record ChangeReason(@Nullable String text, Recorded recorded) {

	public ChangeReason {
		text = Reasons.required(text, "Give the reason in a sentence.");
	}

}

package dev.runway.stuck;

import org.jspecify.annotations.Nullable;

/**
 * What somebody gives who mends something.
 *
 * @param choice which of two ways, where there are two
 * @param address the right mail address, where one is wrong
 * @param reason why they do it
 */
public record Remedy(@Nullable Choice choice, @Nullable String address, @Nullable String reason) {

	/** Ways to mend what can be mended in two. */
	public enum Choice {

		RESUME, STOP, SEND, FORGET

	}

}

package dev.runway.ladder;

import java.util.List;

import dev.runway.programme.Reasons;
import dev.runway.runway.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the ladder did is undone. Everything may be missing: a form proves nothing.
 *
 * @param undo YES or NO
 */
public record ReviewAnswer(@Nullable String undo, @Nullable String reason) {

	/** Names in whole sentences what is missing. */
	List<String> problems() {
		return new Missing().unless("YES".equals(undo) || "NO".equals(undo), "Choose yes or no.")
			.text(reason, "Give a reason.")
				.unless(reason == null || reason.length() <= Reasons.MAX_LENGTH, Reasons.TOO_LONG)
			.list();
	}

	boolean yes() {
		return "YES".equals(undo);
	}

	String why() {
		return String.valueOf(reason).strip();
	}

}

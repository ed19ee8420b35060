package dev.runway.chart;

import org.jspecify.annotations.Nullable;

/**
 * A text that may lead to what it counts.
 *
 * @param href where what is counted can be seen
 */
public record Linked(String text, @Nullable String href) {

	/** A text that leads nowhere. */
	public static Linked text(String text) {
		return new Linked(text, null);
	}

	/** A number; nothing has no list. */
	public static Linked count(long count, @Nullable String href) {
		return new Linked("%,d".formatted(count), count == 0 ? null : href);
	}

	/** A number with what is counted. */
	public static Linked count(long count, String what, @Nullable String href) {
		return new Linked("%,d %s".formatted(count, what), count == 0 ? null : href);
	}

}

package dev.runway.metrics;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Shares as people write them. */
public final class Percent {

	private static final String NONE = "–";

	private Percent() {
	}

	/** A share from 0 to 1 in percent; only nothing is 0 %, and only all is 100 %. */
	public static String of(@Nullable Double share) {
		if (share == null) {
			return NONE;
		}
		var percent = String.format(Locale.ROOT, "%.0f", 100 * share);
		return percent.equals("0") && share > 0 ? "under 1 %" : percent.equals("100") && share < 1 ? "over 99 %" : percent + " %";
	}

	/** In which range something likely lies. */
	public static String range(@Nullable Double from, @Nullable Double to) {
		return "likely %s to %s".formatted(of(from), of(to));
	}

}

package dev.runway.chart;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars, one below the other; the fragment {@code charts :: bars} writes them.
 *
 * @param title what they show, for those who do not see them
 */
public record Bars(String title, List<Bar> rows) implements Chart {

	/** As long as their counts, the longest as wide as the chart. */
	public static Bars ofCounts(String title, List<Count> counts) {
		var largest = counts.stream().mapToLong(Count::count).max().orElse(0);
		return new Bars(title, counts.stream()
			.map(each -> Bar.of(each.label(), largest == 0 ? 0.0 : (double) each.count() / largest, "%,d".formatted(each.count()), "").to(each.count() == 0 ? null : each.href()))
			.toList());
	}

	/**
	 * Something that is counted.
	 *
	 * @param href where what is counted can be seen
	 */
	public record Count(String label, long count, @Nullable String href) {

		public Count(String label, long count) {
			this(label, count, null);
		}

	}

	/**
	 * A bar.
	 *
	 * @param width in percent of the chart; none where there is no value
	 * @param text the value
	 * @param note what else there is to say
	 * @param href where what is counted can be seen
	 */
	public record Bar(String label, @Nullable String width, String text, String note, @Nullable String href) {

		/** One that is a share of the width, from 0 to 1. */
		public static Bar of(String label, @Nullable Double share, String text, String note) {
			return new Bar(label, share == null ? null : percent(share), text, note, null);
		}

		/** The same, leading somewhere. */
		public Bar to(@Nullable String where) {
			return new Bar(label, width, text, note, where);
		}

	}

	/** A share as a length in SVG. */
	static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0, 1));
	}

}

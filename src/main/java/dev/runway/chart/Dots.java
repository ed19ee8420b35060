package dev.runway.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Shares from 0 to 1 as dots, each with its interval, one below the other; the fragment {@code charts :: dots} writes them.
 *
 * @param title what they show, for those who do not see them
 * @param line a share to compare with, and what it means; none needs to be
 */
public record Dots(String title, List<Dot> rows, @Nullable Limit line) implements Chart {

	/**
	 * A dot.
	 *
	 * @param at where it is; none where there is no value
	 * @param from where its interval begins
	 * @param to where it ends
	 * @param text the value
	 * @param note what else there is to say
	 * @param counted what the value counts, said before that; empty where it counts nothing
	 * @param href where what is counted can be seen
	 */
	public record Dot(String label, @Nullable String at, @Nullable String from, @Nullable String to, String text, String note, String counted,
			@Nullable String href) {

		/** A share with its interval, where they are known. */
		public static Dot of(String label, @Nullable Double share, @Nullable Double lower, @Nullable Double upper, String text,
				String note) {
			return new Dot(label, percent(share), percent(lower), percent(upper), text, note, "", null);
		}

		/** The same with what it counts, leading there. */
		public Dot counting(String counted, @Nullable String where) {
			return new Dot(label, at, from, to, text, note, counted, where);
		}

		/** What stands between what is counted and the rest. */
		public String between() {
			return counted.isEmpty() || note.isEmpty() ? "" : " · ";
		}

		private static @Nullable String percent(@Nullable Double share) {
			return share == null ? null : Bars.percent(share);
		}

	}

	/** A share that divides good from bad. */
	public record Limit(String at, String label) {

		/** At a share from 0 to 1. */
		public static Limit of(double share, String label) {
			return new Limit(Bars.percent(share), label);
		}

	}

}

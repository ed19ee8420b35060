package dev.runway.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.HeadlineRate;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.Percent;
import dev.runway.metrics.Selection;
import dev.runway.metrics.TimeInStage.StageTimes;
import org.jspecify.annotations.Nullable;

/**
 * How the programme stood at the end of a month, or stands today.
 *
 * @param day the day as of which it is told
 * @param underWay whether the month is not over, which its last day is part of
 * @param selection whose partners are counted
 * @param rate the live rate, beside that of a month before and its target
 * @param rates other ways to read it
 * @param trend the live rate at the end of each of the last twelve months
 * @param cohorts the partners of the last twelve months of signing
 */
public record AllHands(YearMonth month, LocalDate day, boolean underWay, Selection selection, HeadlineFigures headline,
		HeadlineRate rate, List<LiveRate> rates, List<TrendPoint> trend, List<Cohort> cohorts, StageTimes stages, ActivationRateFigures activation) {

	/** What was chosen, in words; empty where everybody is counted. */
	public String only() {
		var chosen = new LinkedHashMap<String, @Nullable Object>();
		chosen.put("signed from", selection.signedFrom());
		chosen.put("signed until", selection.signedTo());
		chosen.put("signed in", selection.cohort());
		chosen.put("type", selection.type());
		chosen.put("tier at signing", selection.tier());
		chosen.put("region", selection.region());
		chosen.put("owner", selection.owner());
		return chosen.entrySet()
			.stream()
			.filter(each -> each.getValue() != null)
			.map(each -> each.getKey() + " " + (each.getValue() instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : each.getValue()))
			.collect(Collectors.joining(", "));
	}

	/** Whether there is no report of an earlier month. */
	public boolean first() {
		return !month.isAfter(AllHandsReports.FIRST);
	}

	/** Whether nobody had signed. */
	public boolean empty() {
		return headline.counts().signed() == 0;
	}

	/** A share in percent; a dash where there is none. */
	public static String percent(@Nullable Double share) {
		return Percent.of(share);
	}

	/** A live rate in words, with its interval where it has one. */
	public static String words(LiveRate rate) {
		return rate.lower() == null || rate.upper() == null ? percent(rate.share())
				: "%s, %s".formatted(Percent.of(rate.share()), Percent.range(rate.lower(), rate.upper()));
	}

	/** Of how many partners a live rate tells, and how many of them are live where they are counted. */
	public static String counts(LiveRate rate) {
		var partners = rate.partners() == 1 ? "1 partner" : "%,d partners".formatted(rate.partners());
		return rate.live() == null ? partners : "%,d of %s".formatted(rate.live(), partners);
	}

	/**
	 * The live rate as of a day.
	 *
	 * @param common live on that day, of those who had signed shortly before
	 * @param estimated how likely a partner is live by its day 120
	 */
	public record TrendPoint(YearMonth month, LocalDate day, LiveRate common, LiveRate estimated) {

		/** The common reading in words. */
		public String commonWords() {
			return words(common);
		}

		/** The estimate in words. */
		public String estimatedWords() {
			return words(estimated);
		}

	}

	/**
	 * The partners of a month of signing.
	 *
	 * @param cells how many of them have reached each milestone, in order
	 */
	public record Cohort(YearMonth month, long signed, boolean mature, List<Cell> cells) {

		/** How many of them are live. */
		public Cell live() {
			return cells.get(4);
		}

		/** The share of them that is live, in words. */
		public String liveWords() {
			return percent(live().share());
		}

	}

}

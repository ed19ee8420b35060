package dev.runway.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.runway.metrics.Headline.Counts;

/**
 * The live rate that stands first everywhere: of the partners signed in the last six months, the share that is live. Beside it how it
 * stood a month before, and what the programme wants to reach.
 *
 * @param signedWhen when those have signed whom it counts, in words
 * @param counts all partners, as they stand
 * @param before the same rate on an earlier day
 * @param countsBefore all partners, as they stood then
 * @param target the share that is wanted, from 0 to 1
 * @param liveByDay the day by which a partner should be live
 */
public record HeadlineRate(LiveRate rate, String signedWhen, Counts counts, LocalDate beforeOn, LiveRate before, Counts countsBefore,
		double target, int liveByDay) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	/** The day with which one is compared: a month before, and the end of a month with the end of the month before. */
	static LocalDate before(LocalDate day) {
		var month = YearMonth.from(day);
		return day.equals(month.atEndOfMonth()) ? month.minusMonths(1).atEndOfMonth() : day.minusMonths(1);
	}

	/** The rate in figures. */
	public String words() {
		return rate.share() == null ? "no rate yet" : Percent.of(rate.share());
	}

	/** Of whom it is the rate, and who can still raise it. */
	public String sentence() {
		if (rate.partners() == 0) {
			return "No partner has signed %s.".formatted(signedWhen);
		}
		var live = rate.live() == null ? 0 : rate.live();
		if (rate.partners() == 1) {
			return "The one partner signed %s is %slive.".formatted(signedWhen, live == 1 ? "" : "not ");
		}
		var text = "%,d of the %,d partners signed %s %s live.".formatted(live, rate.partners(), signedWhen, live == 1 ? "is" : "are");
		return rate.notYet() == 0 ? text
				: "%s %,d of them %s still in their first %d days, so it can still rise.".formatted(text, rate.notYet(),
						rate.notYet() == 1 ? "is" : "are", liveByDay);
	}

	/** How it has changed since the earlier day. */
	public String change() {
		if (rate.share() == null) {
			return String.valueOf(rate.remark());
		}
		if (before.share() == null) {
			return "A month ago there were too few partners for a rate.";
		}
		var points = points(rate.share()) - points(before.share());
		return points == 0 ? "The same as on %s.".formatted(DAY.format(beforeOn))
				: "%s %s than on %s (%s).".formatted(inPoints(points), points > 0 ? "more" : "less", DAY.format(beforeOn), Percent.of(before.share()));
	}

	/** How far the target is away; nothing without a rate. */
	public String distance() {
		if (rate.share() == null) {
			return "";
		}
		var missing = points(target) - points(rate.share());
		return missing > 0 ? "%s short of the target of %s.".formatted(inPoints(missing), Percent.of(target))
				: "The target of %s is reached.".formatted(Percent.of(target));
	}

	/** What has come to the partners since the earlier day. */
	public String growth() {
		return "Since %s: %,d signed, %,d went live, %,d ended before that.".formatted(DAY.format(beforeOn), counts.signed() - countsBefore.signed(),
				counts.live() - countsBefore.live(), counts.ended() - countsBefore.ended());
	}

	private static String inPoints(long points) {
		return Math.abs(points) == 1 ? "1 point" : "%d points".formatted(Math.abs(points));
	}

	/** Rounded as the rates are, so that a difference is that of what is read. */
	private static long points(double share) {
		return Math.round(100 * share);
	}

}

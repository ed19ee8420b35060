package dev.runway.metrics;

import java.util.Collection;

import dev.runway.metrics.survival.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One reading of how many partners are live.
 *
 * @param partners of how many
 * @param live how many of them are, where they are counted
 * @param notYet those whose 120 days have not passed
 * @param share from 0 to 1; none of too few
 * @param lower the lower end of the interval around an estimate
 * @param upper its upper end
 * @param interval how the interval is made
 * @param atRisk how many were still followed at its last day: known for so long, and neither live nor ended before; it rests on all
 * @param remark why there is no share, where there is none
 */
public record LiveRate(Reading reading, String label, long partners, @Nullable Long live, long notYet,
		@Nullable Double share, @Nullable Double lower, @Nullable Double upper, @Nullable String interval,
		@Nullable Long atRisk, @Nullable String remark) {

	/** How it is read. */
	public enum Reading {

		LIVE_NOW, MATURED, ESTIMATED

	}

	static LiveRate counted(Reading reading, String label, long live, long partners, long notYet, Context context) {
		return new LiveRate(reading, label, partners, live, notYet, context.share(live, partners), null, null, null, null,
				context.remark(partners));
	}

	/** The estimate that uses everybody. */
	static LiveRate estimated(Collection<? extends Lifeline> lines, int fromDay, long notYet, Context context) {
		var byDay = context.settings().liveByDay() - fromDay;
		var incidence = Lifeline.incidence(lines, fromDay);
		var label = "Likely to go live in time, judged by all of them";
		var partners = incidence.size();
		var remark = context.tooFew(partners) ? context.remark(partners)
				: incidence.reaches(byDay) ? null
						: "No partner has been on its way for %d days yet.".formatted(context.settings().liveByDay());
		if (remark != null) {
			return new LiveRate(Reading.ESTIMATED, label, partners, null, notYet, null, null, null, null,
					incidence.atRisk(byDay), remark);
		}
		var interval = incidence.interval(byDay);
		return new LiveRate(Reading.ESTIMATED, label, partners, null, notYet, incidence.by(byDay), interval.lower(),
				interval.upper(), Interval.KIND, incidence.atRisk(byDay), null);
	}

}

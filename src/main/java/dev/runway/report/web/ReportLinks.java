package dev.runway.report.web;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.runway.metrics.MetricsSettings;
import dev.runway.report.AllHands;
import dev.runway.runway.Milestone;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerFilter;
import org.jspecify.annotations.Nullable;

/** The ways from the numbers of the all-hands report to the partners that they count, as of its day. */
record ReportLinks(PartnerFilter counted, LocalDate day, boolean underWay) {

	/** What is left out of figures is left out of the lists behind them. */
	static ReportLinks of(AllHands report, MetricsSettings settings) {
		var selection = report.selection();
		var counted = PartnerFilter.ofSignatures(selection.signedFrom(), selection.signedTo(), selection.cohort(), selection.type(),
				selection.tier(), selection.region(), selection.owner());
		return new ReportLinks(settings.leaveOutRejected() ? counted.with(Criterion.REJECTED, "no") : counted, report.day(), report.underWay());
	}

	String idle(int fromDay, @Nullable Integer toDay) {
		if (underWay) {
			return counted.idle(fromDay, toDay).address();
		}
		var then = counted.with(Criterion.IDLE_ON, day).with(Criterion.SIGNED_TO, earlier(signed(Criterion.SIGNED_TO), day.minusDays(fromDay)));
		return (toDay == null ? then : then.with(Criterion.SIGNED_FROM, later(signed(Criterion.SIGNED_FROM), day.minusDays(toDay)))).address();
	}

	/** Those of the signatures from one day to another. */
	String signed(LocalDate from, LocalDate to) {
		return signatures(from, to).address();
	}

	/** Those of them that were live on a day. */
	String liveBy(LocalDate from, LocalDate on) {
		return signatures(from, on).with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.REACHED_TO, on).address();
	}

	/** Those of them that were live so many days after they had signed. */
	String liveInTime(LocalDate from, LocalDate to, int days) {
		return signatures(from, to).with(Criterion.LIVE_BY, days).address();
	}

	/** Those that were live. */
	String live() {
		return counted.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.REACHED_TO, day).address();
	}

	/** Those that had ended before they were live. */
	String endedBefore() {
		return counted.with(Criterion.NOT_REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.ENDED_TO, day).address();
	}

	/** Those of a month that were live so many days after they had signed. */
	String liveInTime(YearMonth cohort, int days) {
		return counted.with(Criterion.COHORT, cohort).with(Criterion.SIGNED_TO, earlier(signed(Criterion.SIGNED_TO), day.minusDays(days)))
			.with(Criterion.LIVE_BY, days)
			.address();
	}

	/** Those that went live after a day. */
	String liveSince(LocalDate since) {
		return counted.with(Criterion.REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.REACHED_FROM, since.plusDays(1))
			.with(Criterion.REACHED_TO, day)
			.address();
	}

	/** Those that ended after a day, and before they were live. */
	String endedSince(LocalDate since) {
		return counted.with(Criterion.NOT_REACHED, Milestone.FIRST_DEAL_REGISTERED).with(Criterion.ENDED_FROM, since.plusDays(1))
			.with(Criterion.ENDED_TO, day)
			.address();
	}

	/** Those that were not live in time, and how far they had come. */
	String notLiveBy(int days, Milestone stoodAt) {
		return signatures(LocalDate.EPOCH, day.minusDays(days)).with(Criterion.NOT_LIVE_BY, days).with(Criterion.STOOD_AT, stoodAt).address();
	}

	private PartnerFilter signatures(LocalDate from, LocalDate to) {
		var until = counted.with(Criterion.SIGNED_TO, earlier(signed(Criterion.SIGNED_TO), to));
		var since = later(signed(Criterion.SIGNED_FROM), from);
		return since.isAfter(LocalDate.EPOCH) ? until.with(Criterion.SIGNED_FROM, since) : until;
	}

	String signedIn(YearMonth cohort) {
		return counted.with(Criterion.COHORT, cohort).address();
	}

	String reached(YearMonth cohort, Milestone milestone) {
		var reached = counted.with(Criterion.COHORT, cohort).with(Criterion.REACHED, milestone);
		return (underWay ? reached : reached.with(Criterion.REACHED_TO, day)).address();
	}

	private @Nullable LocalDate signed(Criterion criterion) {
		return counted.value(criterion).map(LocalDate::parse).orElse(null);
	}

	private static LocalDate earlier(@Nullable LocalDate chosen, LocalDate day) {
		return chosen == null || day.isBefore(chosen) ? day : chosen;
	}

	private static LocalDate later(@Nullable LocalDate chosen, LocalDate day) {
		return chosen == null || day.isAfter(chosen) ? day : chosen;
	}

}

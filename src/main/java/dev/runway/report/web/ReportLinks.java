package dev.runway.report.web;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.runway.report.AllHands;
import dev.runway.runway.Milestone;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerFilter;
import org.jspecify.annotations.Nullable;

/** The ways from the numbers of the all-hands report to the partners that they count, as of its day. */
record ReportLinks(PartnerFilter counted, LocalDate day, boolean underWay) {

	static ReportLinks of(AllHands report) {
		var selection = report.selection();
		return new ReportLinks(PartnerFilter.ofSignatures(selection.signedFrom(), selection.signedTo(), selection.cohort(), selection.type(),
				selection.tier(), selection.region(), selection.owner()), report.day(), report.underWay());
	}

	String idle(int fromDay, @Nullable Integer toDay) {
		if (underWay) {
			return counted.idle(fromDay, toDay).address();
		}
		var then = counted.with(Criterion.IDLE_ON, day).with(Criterion.SIGNED_TO, earlier(signed(Criterion.SIGNED_TO), day.minusDays(fromDay)));
		return (toDay == null ? then : then.with(Criterion.SIGNED_FROM, later(signed(Criterion.SIGNED_FROM), day.minusDays(toDay)))).address();
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

package dev.runway.notification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.ActivationRate.Advice;
import dev.runway.metrics.ActivationRate.Band;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.Headline.Age;
import dev.runway.metrics.Headline.Counts;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.HeadlineRate;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.LiveRate.Reading;
import dev.runway.metrics.Selection;
import dev.runway.metrics.TimeInStage.StageTimes;
import dev.runway.report.AllHands;
import dev.runway.report.AllHands.Cohort;
import dev.runway.report.AllHands.TrendPoint;
import dev.runway.report.OwnerTotals;
import dev.runway.report.OwnerTotals.OldestIdle;
import dev.runway.report.PartnerLine;
import dev.runway.report.PartnerLine.MilestoneLine;
import dev.runway.report.PartnerLine.NextAction;
import dev.runway.report.Week;
import dev.runway.runway.Milestone;

/** What the mails of the reports tell in their pictures. */
final class SampleReports {

	private static final String TASK = "/tasks/11111111-1111-1111-1111-111111111111/";

	private SampleReports() {
	}

	static Map<String, Object> standUp() {
		var week = Week.of(LocalDate.of(2026, 11, 23));
		return Map.of("week", week, "more", 3, "runway", "http://localhost:8090", "totals",
				new OwnerTotals("olga", "Olga Owner", true, 12, 25, 1, 1, 2, 1, 0, 0, 6,
						new OldestIdle(UUID.randomUUID(), "Acme Ltd", 134)),
				"partners",
				List.of(new PartnerLine(UUID.randomUUID(), "Acme Ltd", "day 134", LocalDate.of(2026, 11, 9), null, false, List.of(), List.of(),
						List.of(new MilestoneLine("Certification done", LocalDate.of(2026, 8, 23), 92),
								new MilestoneLine("First registered deal", LocalDate.of(2026, 9, 20), 64)),
						"Help", LocalDate.of(2026, 12, 9), new NextAction("Plan help", TASK + "HELP")),
						new PartnerLine(UUID.randomUUID(), "Bolt GmbH", "day 39 of 120", null, null, false, List.of(),
								List.of(new MilestoneLine("Joint plan signed", LocalDate.of(2026, 11, 26), 0)), List.of(), null, null,
								new NextAction("Joint plan signed (due 2026-11-26)", TASK + "JOINT_PLAN_SIGNED")),
						new PartnerLine(UUID.randomUUID(), "Contoso Systems Integration", "day 12 of 120", null, LocalDate.of(2026, 12, 1), false,
								List.of(new MilestoneLine("Onboarding done", LocalDate.of(2026, 11, 20), 0)), List.of(), List.of(), null, null,
								new NextAction("Certification done and Joint plan signed (due 2026-12-23)", TASK + "NEXT"))));
	}

	static Map<String, Object> allHands() {
		var month = YearMonth.of(2026, 10);
		var counts = new Counts(200, 47, 153, 0);
		var ages = List.of(new Age("0 to 30 days", 0, 30, 30), new Age("31 to 60 days", 31, 60, 28),
				new Age("61 to 90 days", 61, 90, 25), new Age("91 to 120 days", 91, 120, 20),
				new Age("121 to 180 days", 121, 180, 32), new Age("over 180 days", 181, null, 18));
		var activation = new ActivationRateFigures("Of the 41 partners signed in May 2026 and Jun 2026 whose 120 days are over, 28 were live in time.",
				Band.LACKS_DISCIPLINE, Advice.GO_ON, "The rate is no reason to stop recruiting.", 41, 28, 0, 90, estimate(0.68), List.of());
		return Map.of("runway", "http://localhost:8090", "report",
				new AllHands(month, month.atEndOfMonth(), false, Selection.ALL,
						new HeadlineFigures("200 signed, 47 live, 153 idle and aging", counts, ages),
						new HeadlineRate(now(0.51), "in the last 6 months", counts, LocalDate.of(2026, 9, 30), now(0.48), new Counts(180, 40, 140, 0), 0.5, 120),
						List.of(now(0.51), matured(), estimate(0.74)), trend(month), cohorts(month),
						new StageTimes(null, "From onboarding to certification. 31 of the partners that were not live by day 120 had come no further.", "",
								List.of()),
						activation));
	}

	private static List<TrendPoint> trend(YearMonth last) {
		var points = new ArrayList<TrendPoint>();
		for (int back = 11; back >= 0; back--) {
			var month = last.minusMonths(back);
			points.add(new TrendPoint(month, month.atEndOfMonth(), now(0.51 - 0.01 * back), estimate(0.74 - 0.015 * back)));
		}
		return points;
	}

	private static List<Cohort> cohorts(YearMonth last) {
		return IntStream.rangeClosed(0, 11)
			.mapToObj(each -> last.minusMonths(11L - each))
			.map(month -> new Cohort(month, 16, month.isBefore(YearMonth.of(2026, 7)),
					Stream.of(Milestone.values()).map(milestone -> new Cell(month, milestone, 16, 8, 0.5, true)).toList()))
			.toList();
	}

	private static LiveRate now(double share) {
		return new LiveRate(Reading.LIVE_NOW, "Live today", 120, Math.round(120 * share), 80, share, null, null,
				null, null, null);
	}

	private static LiveRate matured() {
		return new LiveRate(Reading.MATURED, "Live in time, of those whose 120 days are over", 8, 6L, 80, null, null, null, null, null,
				"Too few: under 10 partners no percentage is shown.");
	}

	private static LiveRate estimate(double share) {
		return new LiveRate(Reading.ESTIMATED, "Likely to go live in time, judged by all of them", 120, null, 80, share, share - 0.06,
				share + 0.06, "95 %", 40L, null);
	}

}

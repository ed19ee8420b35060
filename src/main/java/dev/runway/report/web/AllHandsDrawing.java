package dev.runway.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.chart.Axis;
import dev.runway.chart.Band;
import dev.runway.chart.Bars;
import dev.runway.chart.Dots;
import dev.runway.chart.Frame;
import dev.runway.chart.Heat;
import dev.runway.chart.Line;
import dev.runway.chart.LineChart;
import dev.runway.chart.Linked;
import dev.runway.chart.Point;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.Percent;
import dev.runway.report.AllHands;
import dev.runway.report.AllHands.Cohort;
import dev.runway.report.AllHands.TrendPoint;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the all-hands report.
 *
 * @param rates the live rate as it can be read otherwise
 * @param trend none where no month has a rate
 * @param points the same as a table
 * @param ways the partners of whom the report tells
 * @param milestones the columns of the cohorts
 */
record AllHandsDrawing(Bars idle, Dots rates, @Nullable LineChart trend, List<TrendRow> points, Ways ways, List<String> milestones,
		List<HeatRow> cohorts) {

	static AllHandsDrawing of(AllHands report, MetricsSettings settings) {
		var behind = ReportLinks.of(report, settings);
		return new AllHandsDrawing(
				Bars.ofCounts("Idle partners by age",
						report.headline().rows().stream().map(age -> new Bars.Count(age.age(), age.idle(), behind.idle(age.fromDay(), age.toDay()))).toList()),
				new Dots("The live rate, read in three ways", report.rates().stream().map(rate -> dot(rate, report, settings, behind)).toList(), null),
				trend(report.trend()), report.trend().stream().map(point -> TrendRow.of(point, settings.signedSince(report.selection(), point.day()), behind)).toList(),
				Ways.of(report, settings, behind), Stream.of(Milestone.values()).map(Milestone::label).toList(),
				report.cohorts().stream().map(cohort -> HeatRow.of(cohort, behind)).toList());
	}

	private static Dots.Dot dot(LiveRate rate, AllHands report, MetricsSettings settings, ReportLinks behind) {
		var from = settings.signedSince(report.selection(), report.day());
		var note = rate.remark() != null ? rate.remark()
				: rate.lower() != null ? Percent.range(rate.lower(), rate.upper()) : "";
		var counted = Linked.count(rate.live() == null ? rate.partners() : rate.live(), switch (rate.reading()) {
			case LIVE_NOW -> behind.liveBy(from, report.day());
			case MATURED -> behind.liveInTime(from, report.day().minusDays(settings.liveByDay()), settings.liveByDay());
			case ESTIMATED -> behind.signed(from, report.day());
		});
		return Dots.Dot.of(rate.label(), rate.share(), rate.lower(), rate.upper(), AllHands.percent(rate.share()), note)
			.counting(AllHands.counts(rate), counted.href());
	}

	private static @Nullable LineChart trend(List<TrendPoint> trend) {
		var estimated = points(trend, TrendPoint::estimated);
		var common = points(trend, TrendPoint::common);
		if (estimated.isEmpty() && common.isEmpty()) {
			return null;
		}
		var edges = IntStream.range(0, trend.size())
			.mapToObj(at -> edge(at, trend.get(at).estimated()))
			.filter(Objects::nonNull)
			.toList();
		return LineChart.of("The live rate at the end of each month, and how many were likely to go live in time", "end of month",
				Frame.WIDE, Axis.ofNames(trend.stream().map(point -> point.month().toString()).toList()), Axis.ofShares(),
				List.of(new Line("the live rate: live by then", common),
						new Line("likely to go live in time, judged by all of them", estimated)),
				edges.isEmpty() ? null : new Band("where the second likely lies", edges));
	}

	private static List<Point> points(List<TrendPoint> trend, Function<TrendPoint, LiveRate> rate) {
		return IntStream.range(0, trend.size())
			.filter(at -> rate.apply(trend.get(at)).share() != null)
			.mapToObj(at -> new Point(at, Objects.requireNonNull(rate.apply(trend.get(at)).share())))
			.toList();
	}

	private static Band.@Nullable Edge edge(int at, LiveRate rate) {
		return rate.lower() == null || rate.upper() == null ? null : new Band.Edge(at, rate.lower(), rate.upper());
	}

	/**
	 * The live rate at the end of a month.
	 *
	 * @param counted how many were live of how many
	 * @param judged of how many the estimate tells
	 */
	record TrendRow(String month, String common, Linked counted, String estimated, Linked judged) {

		static TrendRow of(TrendPoint point, LocalDate from, ReportLinks behind) {
			var common = point.common();
			var live = common.live() == null ? 0 : common.live();
			return new TrendRow(point.month().toString(), point.commonWords(),
					new Linked("%,d of %,d".formatted(live, common.partners()), live == 0 ? null : behind.liveBy(from, point.day())), point.estimatedWords(),
					Linked.count(point.estimated().partners(), "judged", behind.signed(from, point.day())));
		}

	}

	/**
	 * The ways to the partners of whom the report tells.
	 *
	 * @param all as they stood
	 * @param recent of whom the live rate tells, and what came to them
	 * @param activation in the months that are judged
	 * @param bottleneck those that were not live in time and had come no further
	 */
	record Ways(List<Linked> all, List<Linked> recent, List<Linked> activation, List<Linked> bottleneck) {

		static Ways of(AllHands report, MetricsSettings settings, ReportLinks behind) {
			var counts = report.headline().counts();
			var rate = report.rate();
			var from = settings.signedSince(report.selection(), report.day());
			var then = rate.countsBefore();
			var days = settings.liveByDay();
			return new Ways(
					leading(Linked.count(counts.signed(), "signed", behind.signed(LocalDate.EPOCH, report.day())), Linked.count(counts.live(), "live", behind.live()),
							Linked.count(counts.idle(), "idle", behind.idle(0, null)),
							Linked.count(counts.ended(), "ended before they were live", behind.endedBefore())),
					leading(Linked.count(rate.rate().live() == null ? 0 : rate.rate().live(), "live", behind.liveBy(from, report.day())),
							Linked.count(rate.rate().partners(), "signed " + rate.signedWhen(), behind.signed(from, report.day())),
							Linked.count(counts.signed() - then.signed(), "signed since", behind.signed(rate.beforeOn().plusDays(1), report.day())),
							Linked.count(counts.live() - then.live(), "went live since", behind.liveSince(rate.beforeOn())),
							Linked.count(counts.ended() - then.ended(), "ended since and before they were live", behind.endedSince(rate.beforeOn()))),
					leading(report.activation().rows().stream().filter(cohort -> cohort.cohort() != null)
						.flatMap(cohort -> Stream.of(Linked.count(cohort.signed(), "signed in " + cohort.cohort(), behind.signedIn(cohort.cohort())),
								Linked.count(cohort.live(), "live in time", behind.liveInTime(cohort.cohort(), days))))
						.toArray(Linked[]::new)),
					leading(report.stages().rows().stream().filter(row -> row.stage() == report.stages().bottleneck())
						.map(row -> Linked.count(row.lost(), "had come no further", behind.notLiveBy(days, row.stage().end())))
						.toArray(Linked[]::new)));
		}

		private static List<Linked> leading(Linked... ways) {
			return Stream.of(ways).filter(way -> way.href() != null).toList();
		}

	}

	/** The partners of a month of signing. */
	record HeatRow(String month, long signed, boolean mature, List<HeatCell> cells, String href) {

		static HeatRow of(Cohort cohort, ReportLinks behind) {
			return new HeatRow(cohort.month().toString(), cohort.signed(), cohort.mature(),
					cohort.cells().stream().map(cell -> HeatCell.of(cell, cohort.mature(), behind)).toList(), behind.signedIn(cohort.month()));
		}

	}

	/** How many of them have reached a milestone; hatched while more still can. */
	record HeatCell(String step, String count, String share, @Nullable String href) {

		static HeatCell of(Cell cell, boolean mature, ReportLinks behind) {
			return new HeatCell(Heat.step(cell.share(), 1)
					+ (mature ? "" : " unsettled"), "%,d".formatted(cell.reached()), cell.share() == null ? "" : AllHands.percent(cell.share()),
					cell.reached() == 0 ? null : behind.reached(cell.cohort(), cell.milestone()));
		}

	}

}

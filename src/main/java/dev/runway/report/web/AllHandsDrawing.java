package dev.runway.report.web;

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
import dev.runway.chart.Point;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.LiveRate;
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
 * @param milestones the columns of the cohorts
 */
record AllHandsDrawing(Bars idle, Dots rates, @Nullable LineChart trend, List<String> milestones, List<HeatRow> cohorts) {

	static AllHandsDrawing of(AllHands report) {
		var behind = ReportLinks.of(report);
		return new AllHandsDrawing(
				Bars.ofCounts("Idle partners by age",
						report.headline().rows().stream().map(age -> new Bars.Count(age.age(), age.idle(), behind.idle(age.fromDay(), age.toDay()))).toList()),
				new Dots("The live rate, read in three ways", report.rates().stream().map(AllHandsDrawing::dot).toList(), null),
				trend(report.trend()), Stream.of(Milestone.values()).map(Milestone::label).toList(),
				report.cohorts().stream().map(cohort -> HeatRow.of(cohort, behind)).toList());
	}

	private static Dots.Dot dot(LiveRate rate) {
		var note = rate.remark() != null ? rate.remark()
				: rate.lower() != null ? Percent.range(rate.lower(), rate.upper())
						: "%,d of %,d".formatted(rate.live(), rate.partners());
		return Dots.Dot.of(rate.label(), rate.share(), rate.lower(), rate.upper(), AllHands.percent(rate.share()), note);
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

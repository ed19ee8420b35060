package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.chart.Axis;
import dev.runway.chart.Frame;
import dev.runway.chart.Line;
import dev.runway.chart.LineChart;
import dev.runway.chart.Linked;
import dev.runway.chart.Panels;
import dev.runway.chart.Panels.Panel;
import dev.runway.chart.Point;
import dev.runway.metrics.Answer;
import dev.runway.metrics.CohortCurves.CurvePoint;
import dev.runway.metrics.CohortCurves.Curves;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/** How each month's partners came to a milestone, day by day: one small chart for each month, the others behind it. */
final class CurvesDrawing {

	private static final int LAST_DAY = 182, EVERY = 28;

	private CurvesDrawing() {
	}

	static Shown of(Answer answer, Curves figures, Milestone milestone, PartnersBehind behind) {
		var months = figures.rows()
			.stream()
			.filter(point -> point.milestone() == milestone)
			.filter(point -> someoneIsSoOld(point, answer.today()))
			.collect(Collectors.groupingBy(CurvePoint::cohort, LinkedHashMap::new, Collectors.toList()));
		if (months.isEmpty()) {
			return Shown.of(answer, answer.counts().signed() == 0 ? "No partner has signed." : answer.filters().namesPeriod() ? "No partner has signed in the chosen time." : "No partner has signed in the last twelve months.",
					List.of(), List.of(), new Table(columns(), List.of()));
		}
		var panels = months.values().stream().map(points -> panel(points, milestone, behind)).toList();
		return Shown.of(answer, "%s: the share of each month's partners that had reached it by each day.".formatted(milestone.label()),
				List.of(new Panels("%s by day since signing, one chart for each month of signing".formatted(milestone.label()),
						"Across: days since signing. Grey: the other months.", panels)),
				List.of(), new Table(columns(), months.values().stream().map(points -> row(points, behind)).toList()));
	}

	/** Whether the first day of the month was long enough ago: beyond that there is nothing to know. */
	private static boolean someoneIsSoOld(CurvePoint point, LocalDate today) {
		return point.day() <= ChronoUnit.DAYS.between(point.cohort().atDay(1), today);
	}

	private static Panel panel(List<CurvePoint> points, Milestone milestone, PartnersBehind behind) {
		var last = points.getLast();
		var month = Words.month(last.cohort());
		var reached = last.reached() == 0 ? null : behind.within(last.cohort(), milestone, last.day());
		if (last.share() == null) {
			return new Panel(month, "%s of %s: too few for a curve".formatted(Words.count(last.reached()), Words.partners(last.signed())), null, reached);
		}
		var line = new Line(month, points.stream().map(point -> new Point(point.day(), orZero(point.share()), point.mature())).toList());
		var title = "%s: %s of %s by day %d".formatted(month, Words.share(last.share()), Words.partners(last.signed()), last.day());
		return new Panel(month, "%s (%s)".formatted(Words.share(last.share()), Words.of(last.reached(), last.signed())),
				LineChart.of(title + ", " + milestone.label(), "", Frame.SMALL, Axis.ofDays(LAST_DAY, 60), Axis.ofShares(2), List.of(line), null), reached);
	}

	private static double orZero(@Nullable Double share) {
		return share == null ? 0 : share;
	}

	private static List<String> columns() {
		return Stream.concat(Stream.of("Signed in", "Signed"), Stream.iterate(EVERY, day -> day <= LAST_DAY, day -> day + EVERY).map("day %d"::formatted))
			.toList();
	}

	private static List<Linked> row(List<CurvePoint> points, PartnersBehind behind) {
		var first = points.getFirst();
		return Stream.concat(Stream.of(Linked.text(Words.month(first.cohort())), Linked.count(first.signed(), behind.signedIn(first.cohort()))),
				Stream.iterate(EVERY, day -> day <= LAST_DAY, day -> day + EVERY).map(day -> cell(points, day, behind))).toList();
	}

	private static Linked cell(List<CurvePoint> points, int day, PartnersBehind behind) {
		return points.stream()
			.filter(point -> point.day() == day)
			.map(point -> new Linked((point.share() == null ? Words.of(point.reached(), point.signed())
					: "%s (%s)".formatted(Words.share(point.share()), Words.count(point.reached()))) + (point.mature() ? "" : " ↑"),
					point.reached() == 0 ? null : behind.within(point.cohort(), point.milestone(), day)))
			.findFirst()
			.orElse(Linked.text(""));
	}

}

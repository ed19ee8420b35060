package dev.runway.dashboard.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Heat;
import dev.runway.chart.HeatMap;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.CohortProgress.Cohorts;
import dev.runway.metrics.MetricsSettings;
import dev.runway.runway.Milestone;

/** Months of signing and how far their partners have come. */
final class CohortsDrawing {

	private CohortsDrawing() {
	}

	static Shown of(Answer answer, Cohorts figures, MetricsSettings settings, PartnersBehind behind) {
		var months = figures.rows().stream().collect(Collectors.groupingBy(Cell::cohort, LinkedHashMap::new, Collectors.toList()));
		var table = new Table(Stream.concat(Stream.of("Signed in", "Signed"), Stream.of(Milestone.values()).map(Milestone::label)).toList(),
				months.values()
					.stream()
					.map(cells -> Stream
						.concat(Stream.of(Linked.text(Words.month(cells.getFirst().cohort())), Linked.count(cells.getFirst().signed(), behind.signedIn(cells.getFirst().cohort()))),
								cells.stream().map(cell -> Linked.count(cell.reached(), behind.reached(cell.cohort(), cell.milestone()))))
						.toList())
					.toList());
		if (months.isEmpty()) {
			return Shown.of(answer, "No partner has signed.", List.of(), List.of(), table);
		}
		List<Chart> heat = List.of(new HeatMap("The share of each month's partners that reached each milestone", "Signed in",
				Stream.of(Milestone.values()).map(Milestone::label).toList(),
				months.values().stream().map(cells -> row(cells, behind)).toList(),
				"not all partners of the month have had their %d days; the share can still grow. Milestone 6 is due later, so its share may grow after that too.".formatted(settings.liveByDay())));
		return Shown.of(answer, sentence(figures.rows(), settings), heat, List.of(), table);
	}

	private static HeatMap.Row row(List<Cell> cells, PartnersBehind behind) {
		var first = cells.getFirst();
		return new HeatMap.Row(Words.month(first.cohort()), Words.partners(first.signed()), cells.stream()
			.map(cell -> new HeatMap.Cell(cell.share() == null ? Words.of(cell.reached(), cell.signed()) : Words.share(cell.share()),
					cell.share() == null ? "" : Words.count(cell.reached()), Heat.step(cell.share(), 1), cell.mature(),
					cell.reached() == 0 ? null : behind.reached(cell.cohort(), cell.milestone())))
			.toList(), behind.signedIn(first.cohort()));
	}

	private static String sentence(List<Cell> cells, MetricsSettings settings) {
		return cells.stream()
			.filter(cell -> cell.mature() && cell.milestone() == Milestone.FIRST_DEAL_REGISTERED)
			.max(Comparator.comparing(Cell::cohort))
			.map(cell -> "Of the %s signed in %s, the latest month whose partners have all had their %d days, %s live today."
				.formatted(Words.partners(cell.signed()), Words.month(cell.cohort()), settings.liveByDay(),
						cell.share() == null ? are(cell.reached()) : "%s (%,d) are".formatted(Words.share(cell.share()), cell.reached())))
			.orElse("No month's partners have all had their %d days yet.".formatted(settings.liveByDay()));
	}

	private static String are(long count) {
		return count == 1 ? "1 is" : "%,d are".formatted(count);
	}

}

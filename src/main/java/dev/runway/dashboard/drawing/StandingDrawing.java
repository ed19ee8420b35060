package dev.runway.dashboard.drawing;

import java.util.Comparator;
import java.util.List;

import dev.runway.chart.Bars;
import dev.runway.chart.Bars.Bar;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Place;
import dev.runway.metrics.Standing.Places;

/** How many partners stand at each milestone, and for how long. */
final class StandingDrawing {

	private StandingDrawing() {
	}

	static Shown of(Answer answer, Places figures, PartnersBehind behind) {
		var table = new Table(List.of("Milestone", "Stand there", "Late", "Median days", "Target days", "90th percentile", "Longest"),
				figures.rows().stream().map(StandingDrawing::row).toList());
		var most = figures.rows().stream().mapToLong(Place::partners).max().orElse(0);
		if (most == 0) {
			return Shown.of(answer, answer.counts().signed() == 0 ? "No partner has signed." : "Nobody waits at any milestone.", List.of(),
					List.of(), table);
		}
		return Shown.of(answer, sentence(figures), List.of(new Bars("Partners that stand at each milestone",
				figures.rows().stream().map(row -> bar(row, most).to(row.partners() == 0 ? null : behind.at(row.milestone()))).toList())), List.of(), table);
	}

	private static String sentence(Places figures) {
		return figures.rows()
			.stream()
			.filter(row -> row.used() != null && row.used() > 1)
			.max(Comparator.comparingDouble(row -> row.used() == null ? 0 : row.used()))
			.map(row -> "%s takes longest against its target: half of the %s there have waited %s or more, not %s.".formatted(row.label(),
					Words.partners(row.partners()), Words.inDays(row.median()), Words.days(row.target())))
			.orElse("At each milestone at least half of the partners there are within their target.");
	}

	private static Bar bar(Place row, long most) {
		return Bar.of(row.label(), (double) row.partners() / most, Words.count(row.partners()), row.partners() == 0 ? ""
				: "median %s of %s days, %,d late".formatted(Words.days(row.median()), Words.days(row.target()), row.late()));
	}

	private static List<String> row(Place row) {
		return List.of(row.label(), Words.count(row.partners()), Words.count(row.late()), Words.days(row.median()), Words.days(row.target()),
				Words.days(row.p90()), Words.days(row.longest()));
	}

}

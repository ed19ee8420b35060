package dev.runway.dashboard.drawing;

import java.util.Comparator;
import java.util.List;

import dev.runway.chart.Bars;
import dev.runway.chart.Bars.Bar;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Place;
import dev.runway.metrics.Standing.Places;

/** How many partners stand at each milestone, and for how long. */
public final class StandingDrawing {

	private StandingDrawing() {
	}

	static Shown of(Answer answer, Places figures, PartnersBehind behind) {
		var table = new Table(List.of("Milestone", "Stand there", "Late", "Half for so many days", "Target days", "Nine of ten for at most", "Longest"),
				figures.rows().stream().map(row -> row(row, behind)).toList());
		var most = figures.rows().stream().mapToLong(Place::partners).max().orElse(0);
		if (most == 0) {
			return Shown.of(answer, answer.counts().signed() == 0 ? "No partner has signed." : "Nobody waits at any milestone.", List.of(),
					List.of(), table);
		}
		return Shown.of(answer, sentence(figures), List.of(new Bars("Partners that stand at each milestone",
				figures.rows().stream().map(row -> bar(row, most).to(row.partners() == 0 ? null : behind.at(row.milestone()))).toList())), List.of(), table);
	}

	private static String sentence(Places figures) {
		var most = figures.rows().stream().max(Comparator.comparingLong(Place::partners)).orElseThrow();
		var late = figures.rows().stream().mapToLong(Place::late).sum();
		return "Most wait for %s: %s. Past a due day, at all milestones: %s.".formatted(most.label(), Words.partners(most.partners()), Words.count(late));
	}

	private static Bar bar(Place row, long most) {
		return Bar.of(row.label(), (double) row.partners() / most, Words.count(row.partners()), row.partners() == 0 ? ""
				: waited(row) + ", %,d late".formatted(row.late()));
	}

	/** For how long partners have stood there, and for how long they should. */
	public static String waited(Place row) {
		return row.median() == null ? "nobody waits" : "half of them for %s or more%s".formatted(Words.wholeDays(row.median()),
				row.target() == null ? ", no target known" : ", the target is " + Words.days(Math.ceil(row.target())));
	}

	private static List<Linked> row(Place row, PartnersBehind behind) {
		return List.of(Linked.text(row.label()), Linked.count(row.partners(), behind.at(row.milestone())), Linked.count(row.late(), behind.lateAt(row.milestone())),
				Linked.text(Words.fullDays(row.median())), Linked.text(row.target() == null ? Words.days(null) : Words.days(Math.ceil(row.target()))), Linked.text(Words.fullDays(row.p90())), Linked.text(Words.days(row.longest())));
	}

}

package dev.runway.dashboard.drawing;

import java.util.List;

import dev.runway.chart.Bars;
import dev.runway.chart.Bars.Count;
import dev.runway.chart.Chart;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Headline.HeadlineFigures;

/** Signed, live and idle, and the idle by age. */
final class HeadlineDrawing {

	private HeadlineDrawing() {
	}

	static Shown of(Answer answer, HeadlineFigures figures, PartnersBehind behind) {
		var counts = figures.counts();
		var bars = Bars.ofCounts("Idle partners by the days since they signed",
				figures.rows().stream().map(age -> new Count(age.age(), age.idle(), behind.idle(age.fromDay(), age.toDay()))).toList());
		List<Chart> pictures = counts.idle() == 0 ? List.of() : List.of(bars);
		List<String> notes = counts.signed() == 0 || counts.idle() > 0 ? List.of() : List.of("No partner is idle.");
		return Shown.of(answer, figures.sentence() + (counts.signed() == 0 ? "" : "."), pictures, notes,
				new Table(List.of("Days since signing", "Idle"),
						figures.rows().stream().map(age -> List.of(Linked.text(age.age()), Linked.count(age.idle(), behind.idle(age.fromDay(), age.toDay())))).toList()))
			.leading(List.of(Linked.count(counts.signed(), "signed", behind.signed()), Linked.count(counts.live(), "live", behind.live()),
					Linked.count(counts.idle(), "idle", behind.idle()), Linked.count(counts.ended(), "ended before they were live", behind.endedBefore())));
	}

}

package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.chart.Bars;
import dev.runway.chart.Bars.Bar;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MilestoneHitRate.Hit;
import dev.runway.metrics.MilestoneHitRate.HitRates;
import dev.runway.runway.Milestone;

/** The share of partners that reached each milestone. */
final class HitRatesDrawing {

	private HitRatesDrawing() {
	}

	static Shown of(Answer answer, HitRates figures, PartnersBehind behind) {
		var table = new Table(List.of("Milestone", "Reached", "Signed", "Share"), figures.rows().stream().map(hit -> row(hit, behind)).toList());
		var signed = answer.counts().signed();
		if (signed == 0) {
			return Shown.of(answer, "No partner has signed.", List.of(), List.of(), table);
		}
		return Shown.of(answer, "Of %s signed %s, %s have registered a first deal, and %s have closed one.".formatted(Words.partners(signed),
				answer.filters().namesPeriod() ? "in the chosen time" : "so far",
				Words.count(figures.rows().get(Milestone.FIRST_DEAL_REGISTERED.ordinal()).reached()), Words.count(figures.rows().getLast().reached())),
				List.of(new Bars("The share of signed partners that reached each milestone", figures.rows().stream().map(hit -> bar(hit).to(hit.reached() == 0 ? null : behind.reached(hit.milestone()))).toList())),
				Stream.ofNullable(figures.remark()).toList(), table);
	}

	private static Bar bar(Hit hit) {
		return hit.share() == null ? Bar.of(hit.label(), null, Words.of(hit.reached(), hit.signed()), "")
				: Bar.of(hit.label(), hit.share(), Words.share(hit.share()), Words.of(hit.reached(), hit.signed()));
	}

	private static List<Linked> row(Hit hit, PartnersBehind behind) {
		return List.of(Linked.text(hit.label()), Linked.count(hit.reached(), behind.reached(hit.milestone())), Linked.count(hit.signed(), behind.signed()),
				Linked.text(Words.share(hit.share())));
	}

}

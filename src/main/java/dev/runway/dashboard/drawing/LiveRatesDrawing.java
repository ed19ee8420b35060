package dev.runway.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.metrics.Answer;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.MetricsSettings;

/** Three readings of the live rate, side by side. */
final class LiveRatesDrawing {

	private static final List<String> COLUMNS = List.of("Reading", "Partners", "Live", "Days not over", "Rate", "Interval",
			"At risk on the last day");

	private LiveRatesDrawing() {
	}

	static Shown of(Answer answer, LiveRates figures, MetricsSettings settings) {
		var now = figures.rows().getFirst();
		var period = settings.signedWhen(answer.filters());
		if (now.partners() == 0) {
			return Shown.of(answer, "No partner has signed %s.".formatted(period), List.of(), List.of(), table(figures.rows()));
		}
		long live = Objects.requireNonNullElse(now.live(), 0L);
		var sentence = "Of %s signed %s, %,d %s live today; for %,d of them the %d days are not over.".formatted(
				Words.partners(now.partners()), period, live, live == 1 ? "is" : "are", now.notYet(), settings.liveByDay());
		var dots = new Dots("The live rate in three readings, from 0 to 100 %",
				figures.rows().stream().map(rate -> dot(rate, settings)).toList(), null);
		return Shown.of(answer, sentence, List.of(dots), intervals(figures.rows()), table(figures.rows()));
	}

	static Dot dot(LiveRate rate, MetricsSettings settings) {
		return Dot.of(rate.label(), rate.share(), rate.lower(), rate.upper(), rate.share() == null ? "no rate" : Words.share(rate.share()),
				note(rate, settings));
	}

	private static String note(LiveRate rate, MetricsSettings settings) {
		var said = new ArrayList<String>();
		said.add(rate.live() == null ? Words.partners(rate.partners()) : Words.of(rate.live(), rate.partners()) + " partners");
		if (rate.lower() != null) {
			said.add("between %s".formatted(Words.shares(rate.lower(), rate.upper()).replace(" to ", " and ")));
		}
		if (rate.atRisk() != null) {
			said.add("%,d at risk on day %d".formatted(rate.atRisk(), settings.liveByDay()));
		}
		if (rate.notYet() > 0) {
			said.add(switch (rate.reading()) {
				case LIVE_NOW -> "%,d of them not matured: low until their %d days are over".formatted(rate.notYet(), settings.liveByDay());
				case MATURED -> "%,d others not yet matured".formatted(rate.notYet());
				case ESTIMATED -> "%,d of them not yet matured".formatted(rate.notYet());
			});
		}
		if (rate.remark() != null) {
			said.add(rate.remark());
		}
		return String.join(" · ", said);
	}

	/** Of which kind the intervals are. */
	static List<String> intervals(List<LiveRate> rates) {
		return rates.stream()
			.filter(rate -> rate.interval() != null)
			.map(rate -> "The bar around the estimate is its interval: %s. At risk are those whom it rests on that day: known for so long, and neither live nor ended before."
				.formatted(rate.interval()))
			.distinct()
			.toList();
	}

	private static Table table(List<LiveRate> rates) {
		return new Table(COLUMNS, rates.stream()
			.map(rate -> List.of(rate.label(), Words.count(rate.partners()), Words.count(rate.live()), Words.count(rate.notYet()),
					Words.share(rate.share()), rate.lower() == null ? "–" : Words.shares(rate.lower(), rate.upper()), Words.count(rate.atRisk())))
			.toList());
	}

}

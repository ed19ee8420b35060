package dev.runway.dashboard.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.metrics.Answer;
import dev.runway.metrics.HeadlineRate;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.MetricsSettings;

/** The live rate, now, a month before and against its target; and other ways to read it. */
final class LiveRatesDrawing {

	private static final List<String> COLUMNS = List.of("Reading", "Partners", "Live", "Days not over", "Rate", "Likely between",
			"Still followed on the last day");

	private LiveRatesDrawing() {
	}

	static Shown of(Answer answer, LiveRates figures, HeadlineRate headline, MetricsSettings settings, PartnersBehind behind) {
		var table = table(figures.rows());
		if (headline.rate().partners() == 0) {
			return Shown.of(answer, headline.sentence(), List.of(), List.of(), table);
		}
		List<Chart> pictures = List.of(against(headline, day -> behind.liveBy(settings.signedSince(answer.filters(), day), day), answer.today()),
				new Dots("Other ways to read it, from 0 to 100 %", figures.rows().stream().skip(1).map(LiveRatesDrawing::dot).toList(), null));
		return Shown.of(answer, headline.sentence(), pictures, List.of(), table).with(headline).computed(method(figures.rows()));
	}

	private static Dots against(HeadlineRate headline, Function<LocalDate, String> live, LocalDate today) {
		return new Dots("The live rate, from 0 to 100 %",
				List.of(dot("Live today", headline.rate(), live.apply(today)),
						dot("On " + Words.day(headline.beforeOn()), headline.before(), live.apply(headline.beforeOn()))),
				Limit.of(headline.target(), "The target: %s".formatted(Words.share(headline.target()))));
	}

	private static Dot dot(String label, LiveRate rate, String live) {
		var count = rate.live() == null ? 0 : rate.live();
		return Dot.of(label, rate.share(), null, null, rate.share() == null ? "no rate" : Words.share(rate.share()), "")
			.counting(Words.of(count, rate.partners()) + " partners", count == 0 ? null : live);
	}

	static Dot dot(LiveRate rate) {
		return Dot.of(rate.label(), rate.share(), rate.lower(), rate.upper(), rate.share() == null ? "no rate" : Words.share(rate.share()),
				note(rate));
	}

	private static String note(LiveRate rate) {
		var said = new ArrayList<String>();
		said.add(rate.live() == null ? Words.partners(rate.partners()) : Words.of(rate.live(), rate.partners()) + " partners");
		if (rate.lower() != null) {
			said.add(Words.likely(rate.lower(), rate.upper()));
		}
		if (rate.notYet() > 0) {
			said.add((switch (rate.reading()) {
				case LIVE_NOW, ESTIMATED -> "for %,d of them the days are not over";
				case MATURED -> "the days of %,d others are not over";
			}).formatted(rate.notYet()));
		}
		if (rate.remark() != null) {
			said.add(rate.remark());
		}
		return String.join(" · ", said);
	}

	/** Of which kind the ranges are, and on whom the rates rest. */
	static List<String> method(List<LiveRate> rates) {
		return rates.stream()
			.filter(rate -> rate.interval() != null)
			.flatMap(rate -> Stream.of("The range around \"%s\" is its interval: %s.".formatted(rate.label(), rate.interval()),
					"That rate rests on all %s, each for as long as it is known. %,d of them were followed to the last day without going live or ending (the number at risk)."
						.formatted(Words.partners(rate.partners()), rate.atRisk())))
			.toList();
	}

	private static Table table(List<LiveRate> rates) {
		return new Table(COLUMNS, rates.stream()
			.map(rate -> List.of(rate.label(), Words.count(rate.partners()), Words.count(rate.live()), Words.count(rate.notYet()),
					Words.share(rate.share()), Words.shares(rate.lower(), rate.upper()), Words.count(rate.atRisk())))
			.toList());
	}

}

package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.dashboard.drawing.Callout.Tone;
import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.ActivationRate.Cohort;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;

/** The real activation rate of the last two cohorts, and whether to go on recruiting. */
final class ActivationRateDrawing {

	private static final List<String> COLUMNS = List.of("Signed in", "Signed", "Had their days", "Live in time", "Not yet", "Rate");

	private ActivationRateDrawing() {
	}

	static Shown of(Answer answer, ActivationRateFigures figures, MetricsSettings settings, PartnersBehind behind) {
		return Shown.of(answer, figures.sentence(), pictures(figures, settings, behind), List.of(),
				new Table(COLUMNS, figures.rows().stream().map(ActivationRateDrawing::row).toList()))
			.with(callout(figures))
			.computed(LiveRatesDrawing.method(List.of(figures.estimate())));
	}

	private static Callout callout(ActivationRateFigures figures) {
		var band = figures.band() == null ? "" : " · " + figures.band().label();
		if (figures.advice() == null) {
			return new Callout(Tone.OPEN, "No advice yet", figures.reason());
		}
		return switch (figures.advice()) {
			case STOP_RECRUITING -> new Callout(Tone.STOP, "Stop recruiting for now" + band, figures.reason());
			case GO_ON -> new Callout(Tone.GO, "Go on recruiting" + band, figures.reason());
		};
	}

	private static List<Chart> pictures(ActivationRateFigures figures, MetricsSettings settings, PartnersBehind behind) {
		if (figures.rows().isEmpty()) {
			return List.of();
		}
		var dots = Stream.concat(Stream.of(LiveRatesDrawing.dot(figures.estimate())),
				figures.rows().stream().map(cohort -> dot(cohort, settings, behind)));
		return List.of(new Dots("The activation rate of the last two cohorts, from 0 to 100 %", dots.toList(),
				Limit.of(settings.stopBelow(), "%s: when the whole bar is below this line, stop recruiting"
					.formatted(Words.share(settings.stopBelow())))));
	}

	private static Dot dot(Cohort cohort, MetricsSettings settings, PartnersBehind behind) {
		var later = cohort.notYet() == 0 ? "" : "the days of %,d others are not over".formatted(cohort.notYet());
		return Dot.of("Live in time, of those signed in %s".formatted(month(cohort)), cohort.share(), null, null,
				cohort.share() == null ? "no rate" : Words.share(cohort.share()), later)
			.counting(Words.of(cohort.live(), cohort.matured()) + " partners",
					cohort.live() == 0 || cohort.cohort() == null ? null : behind.liveBy(settings.liveByDay(), cohort.cohort()));
	}

	private static List<String> row(Cohort cohort) {
		return List.of(month(cohort), Words.count(cohort.signed()), Words.count(cohort.matured()), Words.count(cohort.live()),
				Words.count(cohort.notYet()), Words.share(cohort.share()));
	}

	private static String month(Cohort cohort) {
		return cohort.cohort() == null ? "all months" : Words.month(cohort.cohort());
	}

}

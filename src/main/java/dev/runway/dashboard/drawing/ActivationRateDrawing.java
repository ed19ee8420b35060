package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.chart.Linked;
import dev.runway.dashboard.drawing.Callout.Tone;
import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.ActivationRate.Cohort;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import org.jspecify.annotations.Nullable;

/** The real activation rate of the last two cohorts, and whether to go on recruiting. */
final class ActivationRateDrawing {

	private static final List<String> COLUMNS = List.of("Signed in", "Signed", "Had their days", "Live in time", "Not yet", "Rate");

	private ActivationRateDrawing() {
	}

	static Shown of(Answer answer, ActivationRateFigures figures, MetricsSettings settings, PartnersBehind behind) {
		return Shown.of(answer, figures.sentence(), pictures(figures, settings, behind), List.of(),
				new Table(COLUMNS, figures.rows().stream().map(row -> row(row, settings, behind)).toList()))
			.with(callout(figures))
			.leading(ways(figures, settings, behind))
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
		var dots = Stream.concat(Stream.of(LiveRatesDrawing.dot(figures.estimate(), judged(figures, behind))),
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

	/** All who signed in the months that are judged. */
	private static @Nullable String judged(ActivationRateFigures figures, PartnersBehind behind) {
		var months = figures.rows().stream().map(Cohort::cohort).filter(Objects::nonNull).sorted().toList();
		return months.isEmpty() ? null : behind.signed(months.getFirst().atDay(1), months.getLast().atEndOfMonth());
	}

	/** In the months whose partners are judged, and in those since. */
	private static List<Linked> ways(ActivationRateFigures figures, MetricsSettings settings, PartnersBehind behind) {
		return figures.rows().stream()
			.filter(cohort -> cohort.cohort() != null)
			.flatMap(cohort -> Stream.of(Linked.count(cohort.signed(), "signed in " + month(cohort), behind.signedIn(cohort.cohort())),
					Linked.count(cohort.live(), "live in time", behind.liveBy(settings.liveByDay(), cohort.cohort()))))
			.toList();
	}

	private static List<Linked> row(Cohort cohort, MetricsSettings settings, PartnersBehind behind) {
		var days = settings.liveByDay();
		var month = cohort.cohort();
		return List.of(Linked.text(month(cohort)), Linked.count(cohort.signed(), month == null ? null : behind.signedIn(month)),
				Linked.count(cohort.matured(), month == null ? null : behind.matured(month, days)),
				Linked.count(cohort.live(), month == null ? null : behind.liveBy(days, month)),
				Linked.count(cohort.notYet(), month == null ? null : behind.young(month, days)), Linked.text(Words.share(cohort.share())));
	}

	private static String month(Cohort cohort) {
		return cohort.cohort() == null ? "all months" : Words.month(cohort.cohort());
	}

}

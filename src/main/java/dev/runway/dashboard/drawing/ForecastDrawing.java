package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.Forecast.Expected;
import dev.runway.metrics.Forecast.ForecastFigures;
import dev.runway.metrics.MetricsSettings;
import org.jspecify.annotations.Nullable;

/** How many of the partners in their first 120 days are expected live in time. */
final class ForecastDrawing {

	private static final List<String> COLUMNS = List.of("Days since signing", "Partners", "Expected live in time", "Likely");

	private ForecastDrawing() {
	}

	static Shown of(Answer answer, ForecastFigures figures, MetricsSettings settings, PartnersBehind behind) {
		var table = new Table(COLUMNS, figures.rows().stream().map(row -> row(row, behind)).toList());
		if (figures.expected() == null) {
			return Shown.of(answer, figures.sentence(), List.of(), List.of(), table);
		}
		var all = Dot.of("All of them", share(figures.expected(), figures.onClock()), share(figures.lower(), figures.onClock()),
				share(figures.upper(), figures.onClock()), "%,d".formatted(Math.round(figures.expected())),
				likely(figures.lower(), figures.upper())).counting("of " + Words.partners(figures.onClock()), behind.idle(0, settings.liveByDay()));
		List<Chart> dots = List.of(new Dots("How many of those in their first %d days will be live in time, by the days since they signed".formatted(settings.liveByDay()),
				Stream.concat(Stream.of(all), figures.rows().stream().map(row -> dot(row, behind))).toList(), null));
		var chances = "The chances rest on all %s, each for as long as it is known. %,d of them were followed to the last day without going live or ending (the number at risk)."
			.formatted(Words.partners(figures.partners()), figures.atRisk());
		return Shown.of(answer, figures.sentence(), dots, List.of("The bars show where the numbers likely lie."), table)
			.leading(List.of(Linked.count(figures.onClock(), "in their first %d days".formatted(settings.liveByDay()), behind.idle(0, settings.liveByDay())),
					Linked.count(figures.partners(), "on whom the chances rest", behind.signed())))
			.computed(Stream.concat(Stream.of(chances), Stream.ofNullable(figures.interval()).map("The bars are intervals: %s."::formatted)).toList());
	}

	private static Dot dot(Expected row, PartnersBehind behind) {
		return Dot.of("%s days".formatted(days(row)), share(row.expected(), row.onClock()), share(row.lower(), row.onClock()),
				share(row.upper(), row.onClock()), row.expected() == null ? "no number" : "%,d".formatted(Math.round(row.expected())),
				row.onClock() == 0 ? "" : row.remark() != null ? row.remark() : likely(row.lower(), row.upper()))
			.counting(row.onClock() == 0 ? "" : "of " + Words.partners(row.onClock()), row.onClock() == 0 ? null : behind.idle(row.fromDay(), row.toDay()));
	}

	private static String likely(@Nullable Long lower, @Nullable Long upper) {
		return lower == null || upper == null ? "" : "likely %,d to %,d".formatted(lower, upper);
	}

	private static @Nullable Double share(@Nullable Number count, long of) {
		return count == null || of == 0 ? null : count.doubleValue() / of;
	}

	private static List<Linked> row(Expected row, PartnersBehind behind) {
		return List.of(Linked.text(days(row)), Linked.count(row.onClock(), behind.idle(row.fromDay(), row.toDay())),
				Linked.text(row.expected() == null ? "–" : Words.days(row.expected())),
				Linked.text(row.lower() == null ? "–" : "%,d to %,d".formatted(row.lower(), row.upper())));
	}

	private static String days(Expected row) {
		return "%d to %d".formatted(row.fromDay(), row.toDay());
	}

}

package dev.runway.dashboard.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.chart.Axis;
import dev.runway.chart.Chart;
import dev.runway.chart.Frame;
import dev.runway.chart.Line;
import dev.runway.chart.LineChart;
import dev.runway.chart.Linked;
import dev.runway.chart.Point;
import dev.runway.chart.Tick;
import dev.runway.metrics.Answer;
import dev.runway.metrics.FirmLevelSpread.InCurrency;
import dev.runway.metrics.FirmLevelSpread.LorenzPoint;
import dev.runway.metrics.FirmLevelSpread.SpreadFigures;
import org.jspecify.annotations.Nullable;

/** How the pipeline is spread over the live partners: the Lorenz curve. */
final class SpreadDrawing {

	/** Every how manieth of the points, which are a hundred at most, stands in the table. */
	private static final int EVERY = 10;

	private SpreadDrawing() {
	}

	static Shown of(Answer answer, SpreadFigures figures, PartnersBehind behind) {
		var points = figures.rows();
		var table = new Table(List.of("Firms, those that bring least first", "Share of firms", "Share of pipeline"),
				IntStream.range(0, points.size())
					.filter(place -> points.size() <= EVERY * 2 || place % EVERY == 0 || place == points.size() - 1)
					.mapToObj(points::get)
					.map(point -> List.of(Linked.count(point.firms(), behind.firms(point.firms())), Linked.text(Words.share(point.shareOfFirms())),
							Linked.text(Words.share(point.shareOfPipeline()))))
					.toList());
		return Shown.of(answer, sentence(figures), points.isEmpty() ? List.of() : List.of(curve(points)), notes(figures), table)
			.leading(List.of(Linked.count(figures.firms(), "live", behind.firms()),
					Linked.count(figures.firmsForEightyPercent() == null ? 0 : figures.firmsForEightyPercent(), "that make 80 % of the pipeline", behind.firms("most")),
					Linked.count(figures.firmsWithPipeline(), "with pipeline", behind.firms("some")),
					Linked.count(figures.firms() - figures.firmsWithPipeline(), "without", behind.firms("none"))))
			.computed(method(figures));
	}

	private static String sentence(SpreadFigures figures) {
		if (figures.remark() != null) {
			return figures.remark();
		}
		return "%s of %s live partners (%s) make 80 %% of the pipeline of %s.".formatted(
				Words.count(figures.firmsForEightyPercent()), Words.count(figures.firms()), Words.share(figures.shareForEightyPercent()),
				money(figures.pipelineMinor(), figures.currency()));
	}

	private static String gini(@Nullable Double gini) {
		return gini == null ? "–" : String.format(Locale.ROOT, "%.2f", Math.abs(gini));
	}

	private static Chart curve(List<LorenzPoint> points) {
		var tenths = new Axis(0, 1, IntStream.rangeClosed(0, 5).mapToObj(fifth -> new Tick(fifth / 5.0, fifth * 20 + " %")).toList());
		return LineChart.of("The share of the pipeline that the live partners bring, those that bring least first",
				"share of live partners, those that bring least first", Frame.WIDE, tenths, Axis.ofShares(),
				List.of(new Line("As it is", points.stream().map(point -> new Point(point.shareOfFirms(), point.shareOfPipeline())).toList()),
						new Line("If all brought the same", List.of(new Point(0, 0), new Point(1, 1)))),
				null);
	}

	private static List<String> method(SpreadFigures figures) {
		if (figures.gini() == null) {
			return List.of();
		}
		var coefficient = "Gini coefficient: %s.".formatted(gini(figures.gini()));
		return figures.giniInterval() == null ? List.of(coefficient)
				: List.of(coefficient, "Its interval: %s to %s (%s).".formatted(gini(figures.giniLower()), gini(figures.giniUpper()), figures.giniInterval()));
	}

	private static List<String> notes(SpreadFigures figures) {
		var notes = new ArrayList<String>();
		if (figures.firms() > 0) {
			notes.add("%s live, %s with pipeline; one without a deal counts as nothing.".formatted(Words.partners(figures.firms()),
					Words.count(figures.firmsWithPipeline())));
		}
		notes.add(figures.rates().isEmpty() ? "All amounts in %s; no other currency has a rate.".formatted(figures.currency())
				: "All amounts in %s, at these rates: %s.".formatted(figures.currency(), rates(figures)));
		if (!figures.counted().isEmpty()) {
			notes.add("Counted: %s.".formatted(amounts(figures.counted())));
		}
		if (!figures.withoutRate().isEmpty()) {
			notes.add("Left out for want of a rate: %s.".formatted(amounts(figures.withoutRate())));
		}
		if (figures.withoutAmount() > 0) {
			notes.add("Left out, as they have no amount: %s.".formatted(deals(figures.withoutAmount())));
		}
		return notes;
	}

	private static String rates(SpreadFigures figures) {
		return figures.rates()
			.entrySet()
			.stream()
			.map(rate -> "1 %s = %s %s".formatted(rate.getKey(), rate.getValue().toPlainString(), figures.currency()))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private static String amounts(List<InCurrency> amounts) {
		return amounts.stream()
			.map(each -> "%s in %s".formatted(deals(each.deals()),
					each.currency() == null ? "no currency" : money(each.amountMinor(), Currency.getInstance(each.currency()))))
			.collect(Collectors.joining(", "));
	}

	private static String deals(long count) {
		return count == 1 ? "1 deal" : "%,d deals".formatted(count);
	}

	/** Without its smallest unit, which nobody reads. */
	private static String money(double minor, Currency currency) {
		return "%s %,d".formatted(currency, BigDecimal.valueOf(minor).movePointLeft(Math.max(0, currency.getDefaultFractionDigits())).longValue());
	}

}

package dev.runway.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How concentrated the pipeline is over the firms that are live. */
@Component
public class FirmLevelSpread implements Metric<FirmLevelSpread.Fact> {

	@Override
	public String name() {
		return "firm-level-spread";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public SpreadFigures figures(List<Fact> facts, Context context) {
		var points = of(facts, Kind.POINT);
		long firms = place(facts, Kind.FIRMS);
		double total = of(facts, Kind.FIRMS).getFirst().amount();
		var rows = new ArrayList<LorenzPoint>();
		if (total > 0 && !context.tooFew(firms)) {
			rows.add(new LorenzPoint(0, 0, 0));
			points.forEach(point -> rows.add(new LorenzPoint(point.place(), (double) point.place() / firms, point.amount() / total)));
		}
		var known = !rows.isEmpty();
		var eighty = place(facts, Kind.EIGHTY_PERCENT);
		return new SpreadFigures(context.settings().currency(), context.settings().rates(), firms,
				place(facts, Kind.WITH_PIPELINE), Math.round(total), known ? eighty : null,
				known ? (double) eighty / firms : null,
				known ? of(facts, Kind.GINI).getFirst().amount() : null, remark(firms, total, context),
				currencies(of(facts, Kind.COUNTED)), currencies(of(facts, Kind.WITHOUT_RATE)),
				place(facts, Kind.WITHOUT_AMOUNT), rows);
	}

	private static @Nullable String remark(long firms, double total, Context context) {
		return firms == 0 ? "No partner is live." : context.tooFew(firms) ? context.remark(firms)
				: total == 0 ? "The live partners have no pipeline that could be counted." : null;
	}

	private static List<Fact> of(List<Fact> facts, Kind kind) {
		return facts.stream().filter(fact -> fact.kind() == kind).sorted(Comparator.comparingLong(Fact::place)).toList();
	}

	private static long place(List<Fact> facts, Kind kind) {
		return of(facts, kind).stream().mapToLong(Fact::place).sum();
	}

	private static List<InCurrency> currencies(List<Fact> facts) {
		return facts.stream()
			.map(fact -> new InCurrency(fact.currency(), fact.place(), fact.amount()))
			.sorted(Comparator.comparing(InCurrency::currency, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	enum Kind {

		FIRMS, POINT, GINI, EIGHTY_PERCENT, WITH_PIPELINE, COUNTED, WITHOUT_RATE, WITHOUT_AMOUNT

	}

	record Fact(Kind kind, @Nullable String currency, long place, double amount) {
	}

	/** Deals in one currency, their amount in its smallest unit. */
	public record InCurrency(@Nullable String currency, long deals, double amountMinor) {
	}

	/** So many firms, those that bring least first, bring this share of the pipeline. */
	public record LorenzPoint(long firms, double shareOfFirms, double shareOfPipeline) {
	}

	/**
	 * The spread.
	 *
	 * @param pipelineMinor all pipeline in the smallest unit of the currency
	 * @param firmsForEightyPercent how many firms, those that bring most first, make 80 % of it
	 * @param withoutRate what is left out because its currency has no rate
	 * @param withoutAmount how many deals are left out because they have no amount
	 */
	public record SpreadFigures(Currency currency, Map<Currency, BigDecimal> rates, long firms, long firmsWithPipeline,
			long pipelineMinor, @Nullable Long firmsForEightyPercent, @Nullable Double shareForEightyPercent,
			@Nullable Double gini, @Nullable String remark, List<InCurrency> counted, List<InCurrency> withoutRate,
			long withoutAmount, List<LorenzPoint> rows) implements Figures {
	}

}

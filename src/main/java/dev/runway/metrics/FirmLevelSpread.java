package dev.runway.metrics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.runway.metrics.survival.Interval;
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
		var all = of(facts, Kind.FIRMS).getFirst();
		var amounts = Objects.requireNonNull(all.amounts());
		var concentration = new Concentration(all.count(), amounts);
		var known = concentration.total() > 0 && !context.tooFew(all.count());
		var interval = known ? concentration.giniInterval() : Optional.<Interval>empty();
		return new SpreadFigures(context.settings().currency(), context.settings().rates(), all.count(), amounts.length,
				Math.round(concentration.total()), known ? concentration.firmsFor(0.8) : null,
				known ? (double) concentration.firmsFor(0.8) / all.count() : null, known ? concentration.gini() : null,
				interval.map(Interval::lower).orElse(null), interval.map(Interval::upper).orElse(null),
				interval.map(each -> Concentration.INTERVAL).orElse(null), remark(all.count(), concentration.total(), context), currencies(of(facts, Kind.COUNTED)),
				currencies(of(facts, Kind.WITHOUT_RATE)), of(facts, Kind.WITHOUT_AMOUNT).stream().mapToLong(Fact::count).sum(),
				known ? concentration.curve() : List.of());
	}

	private static @Nullable String remark(long firms, double total, Context context) {
		return firms == 0 ? "No partner is live." : context.tooFew(firms) ? context.remark(firms)
				: total == 0 ? "The live partners have no pipeline that could be counted." : null;
	}

	private static List<Fact> of(List<Fact> facts, Kind kind) {
		return facts.stream().filter(fact -> fact.kind() == kind).toList();
	}

	private static List<InCurrency> currencies(List<Fact> facts) {
		return facts.stream()
			.map(fact -> new InCurrency(fact.currency(), fact.count(), fact.amount()))
			.sorted(Comparator.comparing(InCurrency::currency, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	enum Kind {

		FIRMS, COUNTED, WITHOUT_RATE, WITHOUT_AMOUNT

	}

	/** All firms with what each of those brings that bring something, in ascending order; or the deals in one currency. */
	record Fact(Kind kind, @Nullable String currency, long count, double amount, double @Nullable [] amounts) {
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
	 * @param giniLower the lower end of the interval around the Gini coefficient
	 * @param giniUpper its upper end
	 * @param giniInterval how the interval is made
	 * @param withoutRate what is left out because its currency has no rate
	 * @param withoutAmount how many deals are left out because they have no amount
	 */
	public record SpreadFigures(Currency currency, Map<Currency, BigDecimal> rates, long firms, long firmsWithPipeline,
			long pipelineMinor, @Nullable Long firmsForEightyPercent, @Nullable Double shareForEightyPercent,
			@Nullable Double gini, @Nullable Double giniLower, @Nullable Double giniUpper, @Nullable String giniInterval,
			@Nullable String remark, List<InCurrency> counted, List<InCurrency> withoutRate,
			long withoutAmount, List<LorenzPoint> rows) implements Figures {
	}

}

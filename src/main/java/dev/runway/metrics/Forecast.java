package dev.runway.metrics;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.runway.metrics.survival.CumulativeIncidence;
import dev.runway.metrics.survival.Expectation;
import dev.runway.metrics.survival.Expectation.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the partners in their first 120 days are expected live in time, if they go on like those before them. */
@Component
public class Forecast implements Metric<Forecast.Fact> {

	private static final int BAND = 30;

	@Override
	public String name() {
		return "forecast";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public ForecastFigures figures(List<Fact> facts, Context context) {
		var byDay = context.settings().liveByDay();
		var incidence = Lifeline.incidence(facts, 0);
		var waiting = new TreeMap<Integer, Long>();
		Lifeline.with(facts, fact -> fact.outcome() == Lifeline.State.OPEN && fact.day() <= byDay)
			.forEach(fact -> waiting.merge(fact.day(), fact.partners(), Long::sum));
		var all = expected(0, byDay, incidence, waiting, context);
		var rows = new TreeMap<Integer, Expected>();
		for (int from = 0; from <= byDay; from += from == 0 ? BAND + 1 : BAND) {
			rows.put(from, expected(from, Math.min(byDay, from == 0 ? BAND : from + BAND - 1), incidence, waiting, context));
		}
		return new ForecastFigures(sentence(all, context), all.onClock(), all.expected(), all.lower(), all.upper(),
				all.lower() == null ? null : Expectation.KIND, incidence.size(), incidence.atRisk(byDay), all.remark(),
				List.copyOf(rows.values()));
	}

	private static Expected expected(int from, int to, CumulativeIncidence incidence, SortedMap<Integer, Long> waiting, Context context) {
		var byDay = context.settings().liveByDay();
		var expectation = incidence.expected(waiting.subMap(from, to + 1), byDay);
		var onClock = expectation.cases();
		var remark = onClock == 0 ? "No partner is in its first %d days.".formatted(byDay) : context.tooFew(onClock)
				? "Too few: under %d partners there is no forecast.".formatted(context.settings().fewest())
				: incidence.reaches(byDay) ? null
						: "No partner has been on its way for %d days yet.".formatted(byDay);
		if (remark != null) {
			return new Expected(from, to, onClock, null, null, null, remark);
		}
		var range = expectation.range();
		return new Expected(from, to, onClock, expectation.events(), range.map(Range::lower).orElse(null),
				range.map(Range::upper).orElse(null), null);
	}

	private static String sentence(Expected all, Context context) {
		if (all.expected() == null) {
			return "%s".formatted(all.remark());
		}
		return "Of the %,d partners in their first %d days, about %,d will be live by the end of them%s.".formatted(all.onClock(),
				context.settings().liveByDay(), Math.round(all.expected()),
				all.lower() == null ? "" : ", likely %,d to %,d".formatted(all.lower(), all.upper()));
	}

	record Fact(int day, State outcome, long partners) implements Lifeline {
	}

	/**
	 * Partners in their first 120 days, of one age, in days since they signed.
	 *
	 * @param expected how many of them are expected live in time; none of too few
	 * @param lower the lower end of the interval around it
	 * @param upper its upper end
	 * @param remark why there is no number, where there is none
	 */
	public record Expected(int fromDay, int toDay, long onClock, @Nullable Double expected, @Nullable Long lower, @Nullable Long upper,
			@Nullable String remark) {
	}

	/**
	 * All of them together, and by age.
	 *
	 * @param interval how the interval is made
	 * @param partners on how many partners the chances rest
	 * @param atRisk how many of them were still followed at the last day
	 */
	public record ForecastFigures(String sentence, long onClock, @Nullable Double expected, @Nullable Long lower, @Nullable Long upper,
			@Nullable String interval, long partners, long atRisk, @Nullable String remark, List<Expected> rows) implements Figures {
	}

}

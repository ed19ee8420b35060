package dev.runway.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.metrics.LiveRate.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The real activation rate of the last two cohorts, what it says about the programme, and whether to go on recruiting. */
@Component
public class ActivationRate implements Metric<ActivationRate.Fact> {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

	@Override
	public String name() {
		return "activation-rate";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public ActivationRateFigures figures(List<Fact> facts, Context context) {
		var cohorts = facts.stream().filter(Fact::matured).map(Fact::cohort).distinct().sorted().toList();
		var within = Lifeline.with(facts, fact -> cohorts.contains(fact.cohort()));
		var signedSince = Lifeline.count(facts) - Lifeline.count(within);
		var rate = rate(within, context);
		var estimate = LiveRate.estimated(within, 0, rate.notYet(), context);
		var verdict = cohorts.isEmpty() ? Verdict.NONE : Verdict.of(estimate, context.settings());
		var rows = cohorts.stream()
			.map(cohort -> rate(Lifeline.with(within, fact -> fact.cohort().equals(cohort)), context)
				.in(YearMonth.from(cohort)))
			.toList();
		return new ActivationRateFigures(sentence(cohorts, rate, estimate, signedSince, context), verdict.band(),
				verdict.advice(), verdict.reason(), rate.partners(), rate.live(), rate.notYet(), signedSince, estimate, rows);
	}

	private static Cohort rate(List<Fact> lines, Context context) {
		var matured = Lifeline.with(lines, Fact::matured);
		var partners = Lifeline.count(matured);
		var live = Lifeline.live(matured, context.settings().liveByDay());
		return new Cohort(null, Lifeline.count(lines), partners, live, Lifeline.count(lines) - partners,
				context.share(live, partners));
	}

	private static String sentence(List<LocalDate> cohorts, Cohort rate, LiveRate estimate, long since, Context context) {
		if (cohorts.isEmpty()) {
			return "No partner has had its %d days yet.".formatted(context.settings().liveByDay());
		}
		var text = "Of the %,d partners signed in %s whose %d days are over, %,d%s were live in time%s".formatted(
				rate.partners(), cohorts.stream().map(MONTH::format).collect(Collectors.joining(" and ")),
				context.settings().liveByDay(), rate.live(), rate.share() == null ? "" : " (%s)".formatted(Percent.of(rate.share())),
				estimate.share() == null ? "; that is too few for a rate" : ". Judged by all %,d signed then, the programme's rate is %s, %s"
					.formatted(estimate.partners(), Percent.of(estimate.share()), Percent.range(estimate.lower(), estimate.upper())));
		var others = Stream
			.of(rate.notYet() == 0 ? "" : "%,d more of them".formatted(rate.notYet()), since == 0 ? "" : "%,d who signed later".formatted(since))
			.filter(part -> !part.isEmpty())
			.collect(Collectors.joining(" and "));
		return text + (others.isEmpty() ? "."
				: ". %s %s %d days.".formatted(others, rate.notYet() + since == 1 ? "is still in its" : "are still in their", context.settings().liveByDay()));
	}

	record Fact(LocalDate cohort, int day, State outcome, boolean matured, long partners) implements Lifeline {
	}

	/**
	 * A month of signing.
	 *
	 * @param matured those of its partners whose 120 days have passed
	 * @param live those of them that were live in time
	 * @param notYet the others
	 */
	public record Cohort(@Nullable YearMonth cohort, long signed, long matured, long live, long notYet,
			@Nullable Double share) {

		long partners() {
			return matured;
		}

		Cohort in(YearMonth month) {
			return new Cohort(month, signed, matured, live, notYet, share);
		}

	}

	/**
	 * The two cohorts together.
	 *
	 * @param signedSince how many signed after them
	 */
	public record ActivationRateFigures(String sentence, @Nullable Band band, @Nullable Advice advice, String reason,
			long matured, long live, long notYet, long signedSince, LiveRate estimate, List<Cohort> rows)
			implements Figures {
	}

	/** What a programme with such a rate is. */
	public enum Band {

		NOT_OWNED("typical where nobody owns the runway"), LACKS_DISCIPLINE("typical where the runway is owned, but lacks discipline"),
		MATURE("typical of a mature programme");

		private final String label;

		Band(String label) {
			this.label = label;
		}

		/** The band for people. */
		public String label() {
			return label;
		}

	}

	/** What to do about recruiting. */
	public enum Advice {

		STOP_RECRUITING, GO_ON

	}

}

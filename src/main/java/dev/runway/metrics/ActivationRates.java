package dev.runway.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The live rates of partners that are in no database, by the definitions of the metrics "live-versus-signed" and
 * "activation-rate".
 */
public final class ActivationRates {

	private ActivationRates() {
	}

	/** Computes them as of a day, with the lines that Runway draws unless it is told otherwise. */
	public static Rates of(Collection<Run> runs, LocalDate today) {
		return of(runs, new Context(today, new Binder(List.of()).bindOrCreate("runway.metrics", MetricsSettings.class)));
	}

	static Rates of(Collection<Run> runs, Context context) {
		var today = context.today();
		var from = today.minusMonths(context.settings().windowMonths());
		var live = runs.stream().filter(run -> run.liveOn() != null).count();
		return new Rates(today, "%,d signed, %,d live, %,d not live".formatted(runs.size(), live, runs.size() - live),
				new LiveVersusSigned().figures(runs.stream()
					.filter(run -> !run.signedOn().isBefore(from))
					.map(run -> new LiveVersusSigned.Fact(day(run, context), state(run), matured(run, context), 1))
					.toList(), context),
				new ActivationRate().figures(lastTwo(runs, context).stream()
					.map(run -> new ActivationRate.Fact(run.cohort(), day(run, context), state(run), matured(run, context), 1))
					.toList(), context));
	}

	/** Those of the two latest months in which somebody has had their days, and of the months since. */
	private static List<Run> lastTwo(Collection<Run> runs, Context context) {
		var months = runs.stream().filter(run -> matured(run, context)).map(Run::cohort).distinct().sorted().toList();
		return months.isEmpty() ? List.of()
				: runs.stream().filter(run -> !run.cohort().isBefore(months.get(Math.max(0, months.size() - 2)))).toList();
	}

	private static boolean matured(Run run, Context context) {
		return ChronoUnit.DAYS.between(run.signedOn(), context.today()) >= context.settings().liveByDay();
	}

	private static int day(Run run, Context context) {
		var until = run.liveOn() == null ? context.today() : run.liveOn();
		return (int) Math.min(ChronoUnit.DAYS.between(run.signedOn(), until), context.settings().liveByDay() + 1);
	}

	private static Lifeline.State state(Run run) {
		return run.liveOn() == null ? Lifeline.State.OPEN : Lifeline.State.LIVE;
	}

	/** A partner that signed, and the day on which it registered its first deal. */
	public record Run(LocalDate signedOn, @Nullable LocalDate liveOn) {

		LocalDate cohort() {
			return signedOn.withDayOfMonth(1);
		}

	}

	/** What they come to. */
	public record Rates(LocalDate today, String sentence, LiveRates liveRates, ActivationRateFigures activationRate) {
	}

}

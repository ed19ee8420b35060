package dev.runway.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.Answer;
import dev.runway.metrics.CohortProgress.Cell;
import dev.runway.metrics.CohortProgress.Cohorts;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.LiveRate;
import dev.runway.metrics.LiveRate.Reading;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.Selection;
import dev.runway.metrics.TimeInStage.StageTimes;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.report.AllHands.Cohort;
import dev.runway.report.AllHands.TrendPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the all-hands report; every figure of it comes from the metrics. */
@Service
@Transactional(readOnly = true)
public class AllHandsReports {

	private static final int MONTHS = 12;

	/** Before any programme that Runway could know. */
	static final YearMonth FIRST = YearMonth.of(1990, 1);

	private static final String LIVE_RATE = "live-versus-signed";

	private static final List<String> SHOWN = List.of("headline", LIVE_RATE, "cohort-progress", "time-in-stage",
			"activation-rate");

	private final Metrics metrics;

	private final ProgrammeCalendar calendar;

	AllHandsReports(Metrics metrics, ProgrammeCalendar calendar) {
		this.metrics = metrics;
		this.calendar = calendar;
	}

	/**
	 * The report of a month as of its last day.
	 *
	 * @param asked none for the month that is under way, as of today
	 */
	public AllHands of(Selection selection, @Nullable YearMonth asked) {
		var today = calendar.today();
		var month = asked == null ? YearMonth.from(today) : asked;
		if (month.isAfter(YearMonth.from(today))) {
			throw new Refused(Refused.Kind.INVALID, "month %s has not begun; today is %s.".formatted(month, today));
		}
		if (month.isBefore(FIRST)) {
			throw new Refused(Refused.Kind.INVALID, "month %s is too long ago; give one from %s on.".formatted(month, FIRST));
		}
		var day = lastDay(month, today);
		var answers = metrics.some(SHOWN, selection, day);
		var rates = find(answers, LiveRates.class).rows();
		var trend = IntStream.range(0, MONTHS - 1)
			.mapToObj(earlier -> month.minusMonths(MONTHS - 1L - earlier))
			.map(each -> point(each, each.atEndOfMonth(),
					((LiveRates) metrics.answer(LIVE_RATE, selection, each.atEndOfMonth()).figures()).rows()))
			.collect(Collectors.toList());
		trend.add(point(month, day, rates));
		return new AllHands(month, day, !month.atEndOfMonth().isBefore(today), selection, find(answers, HeadlineFigures.class),
				metrics.headlineRate(answers.get(SHOWN.indexOf(LIVE_RATE))), rates, List.copyOf(trend), cohorts(find(answers, Cohorts.class).rows()),
				find(answers, StageTimes.class), find(answers, ActivationRateFigures.class));
	}

	private static LocalDate lastDay(YearMonth month, LocalDate today) {
		return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
	}

	private static TrendPoint point(YearMonth month, LocalDate day, List<LiveRate> rates) {
		return new TrendPoint(month, day, reading(rates, Reading.LIVE_NOW), reading(rates, Reading.ESTIMATED));
	}

	private static LiveRate reading(List<LiveRate> rates, Reading reading) {
		return rates.stream().filter(rate -> rate.reading() == reading).findFirst().orElseThrow();
	}

	private static List<Cohort> cohorts(List<Cell> cells) {
		var months = cells.stream().collect(Collectors.groupingBy(Cell::cohort, TreeMap::new, Collectors.toList())).values();
		return lastOf(months.stream()
			.map(own -> new Cohort(own.getFirst().cohort(), own.getFirst().signed(), own.getFirst().mature(), own))
			.toList());
	}

	private static List<Cohort> lastOf(List<Cohort> cohorts) {
		return cohorts.subList(Math.max(0, cohorts.size() - MONTHS), cohorts.size());
	}

	private static <F> F find(Collection<Answer> answers, Class<F> type) {
		return answers.stream().map(Answer::figures).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

}

package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.ActivationRate.Advice;
import dev.runway.metrics.ActivationRates.Run;
import dev.runway.metrics.FirmLevelSpread.InCurrency;
import dev.runway.metrics.FirmLevelSpread.LorenzPoint;
import dev.runway.metrics.FirmLevelSpread.SpreadFigures;
import dev.runway.metrics.Forecast.ForecastFigures;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.TimeInStage.StageTimes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Programmes in which there is nothing to divide by, or everything is the same; and how pipeline is spread. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeIntegrationTests {

	private static final Map<Currency, BigDecimal> RATES = Map.of(Currency.getInstance("USD"), new BigDecimal("0.9"),
			Currency.getInstance("JPY"), new BigDecimal("0.006"));

	private PaperProgramme programme;

	@BeforeAll
	void begin() {
		programme = new PaperProgramme();
	}

	@AfterAll
	void end() throws Exception {
		programme.close();
	}

	@BeforeEach
	void clear() {
		programme.clear();
	}

	/** Whatever the programme is, no figure is something that is no number. */
	@AfterEach
	void everyFigureIsANumberOrNothing() {
		assertThat(JsonMapper.builder().build().writeValueAsString(programme.metrics().all(Selection.ALL)))
			.doesNotContain("NaN")
			.doesNotContain("Infinity");
	}

	@Test
	void hasAnAnswerWhereNobodyHasSigned() {
		assertThat(figures("headline", HeadlineFigures.class).sentence()).isEqualTo("No partner has signed.");
		assertThat(liveRates()).allSatisfy(rate -> {
			assertThat(rate.share()).isNull();
			assertThat(rate.remark()).startsWith("Too few");
		});
		assertThat(figures("activation-rate", ActivationRateFigures.class).reason())
			.isEqualTo("Nothing can be said before the first partners have had their days.");
		assertThat(spread().remark()).isEqualTo("No partner is live.");
		assertThat(forecast()).extracting(ForecastFigures::sentence, ForecastFigures::onClock, ForecastFigures::expected)
			.containsExactly("No partner is in its first 120 days.", 0L, null);
		assertThat(figures("time-in-stage", StageTimes.class).waitedFor())
			.isEqualTo("Of those waiting, 0 wait for the vendor and 0 for the partner; of 0 it is not known.");
	}

	@Test
	void hasAnAnswerForOnePartner() {
		programme.signed("2026-06-01", 1, 2, 3, 4, 5, 6).deal(100L, "EUR");

		assertThat(liveRates().getFirst()).extracting(LiveRate::live, LiveRate::share).containsExactly(1L, null);
		assertThat(spread()).extracting(SpreadFigures::firms, SpreadFigures::pipelineMinor, SpreadFigures::gini)
			.containsExactly(1L, 100L, null);
		assertThat(spread()).extracting(SpreadFigures::giniLower, SpreadFigures::giniInterval).containsExactly(null, null);
	}

	@Test
	void saysNothingOfThoseStillInTheirDaysWhereThereAreNone() {
		programme.signed("2026-06-01");
		assertThat(activationSentence()).endsWith("that is too few for a rate.");

		programme.signed("2026-11-01");
		assertThat(activationSentence()).endsWith("that is too few for a rate. 1 who signed later is still in its 120 days.");
	}

	private String activationSentence() {
		return figures("activation-rate", ActivationRateFigures.class).sentence();
	}

	@Test
	void hasNoForecastForOnePartnerOnTheClock() {
		programme.signed("2026-11-01");

		assertThat(forecast().sentence()).isEqualTo("Too few: under 10 partners there is no forecast.");
		assertThat(forecast().rows()).extracting(Forecast.Expected::fromDay, Forecast.Expected::toDay, Forecast.Expected::onClock)
			.containsExactly(tuple(0, 30, 1L), tuple(31, 60, 0L), tuple(61, 90, 0L), tuple(91, 120, 0L));
	}

	@Test
	void hasAnAnswerWhereAllAreLeftOut() {
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-06-01", 0, 0, 0, 0, 9).rejected(9, 10));

		assertThat(forecast().sentence()).isEqualTo("No partner is in its first 120 days.");
		var without = programme.metrics(PaperProgramme.settings(Map.of(), true)).all(Selection.ALL);
		assertThat(without).allSatisfy(answer -> assertThat(answer.counts()).isEqualTo(new Headline.Counts(0, 0, 0, 0)));
		assertThat(JsonMapper.builder().build().writeValueAsString(without)).contains("No partner has signed.").doesNotContain("NaN");
	}

	/** Nothing says how the pipeline is spread where no amount can be added up. */
	@Test
	void hasNoGiniIntervalWhereNoAmountCounts() {
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-01-01", 0, 0, 0, 0, 0).deal(100L, i % 2 == 0 ? "GBP" : "CHF"));

		assertThat(spread()).extracting(SpreadFigures::gini, SpreadFigures::giniLower, SpreadFigures::giniInterval, SpreadFigures::remark)
			.containsExactly(null, null, null, "The live partners have no pipeline that could be counted.");
	}

	/** On day 30 five of the 44 end that are known so long, and on day 60 ten of 27 go live; after that nobody does. */
	@Test
	void expectsOfThoseOnTheClockWhatBecameOfThoseBefore() {
		IntStream.range(0, 10).forEach(i -> programme.signed("2026-01-01", 0, 0, 0, 0, 60));
		IntStream.range(0, 5).forEach(i -> programme.signed("2026-01-01").ended(30));
		IntStream.range(0, 5).forEach(i -> programme.signed("2026-01-01"));
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-11-22"));
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-10-13"));
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-09-03"));

		assertThat(forecast().onClock()).isEqualTo(36);
		assertThat(forecast().rows()).extracting(Forecast.Expected::expected)
			.usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : one.compareTo(other), Double.class)
			.containsExactly(12 * 39 / 44.0 * 10 / 27, 12 * 10 / 27.0, 0.0, null);
		assertThat(forecast().expected()).isCloseTo(12 * 39 / 44.0 * 10 / 27 + 12 * 10 / 27.0, within(1e-9));
		assertThat(forecast().lower()).isBetween(2L, 7L);
		assertThat(forecast().upper()).isBetween(9L, 20L);
		assertThat(forecast().sentence()).startsWith("Of the 36 partners in their first 120 days, about 8 will be live by the end of them, likely ");
	}

	@Test
	void hasAnAnswerWhereAllSignedToday() {
		IntStream.range(0, 12).forEach(i -> programme.signed("2026-11-22"));

		assertThat(liveRates()).extracting(LiveRate::share, LiveRate::remark)
			.containsExactly(tuple(0.0, null), tuple(null, "Too few: under 10 partners no percentage is shown."),
					tuple(null, "No partner has been on its way for 120 days yet."));
		assertThat(figures("time-in-stage", StageTimes.class).sentence())
			.isEqualTo("No partner that has had its 120 days has missed them.");
		assertThat(forecast().sentence()).isEqualTo("No partner has been on its way for 120 days yet.");
		assertThat(figures("time-in-stage", StageTimes.class).rows().getFirst().waitingForVendor()).isEqualTo(12);
	}

	@Test
	void hasAnAnswerWhereNobodyIsLive() {
		IntStream.range(0, 30).forEach(i -> programme.signed("2026-06-01"));

		assertThat(liveRates().getLast()).extracting(LiveRate::share, LiveRate::lower).containsExactly(0.0, 0.0);
		assertThat(liveRates().getLast().upper()).isCloseTo(1 - Math.pow(0.025, 1 / 30.0), within(1e-12));
		assertThat(figures("activation-rate", ActivationRateFigures.class).advice()).isEqualTo(Advice.STOP_RECRUITING);
		assertThat(figures("time-in-stage", StageTimes.class).bottleneck()).isEqualTo(Stage.SIGNED_TO_ONBOARDING);
		assertThat(forecast().sentence()).as("signed 174 days ago").isEqualTo("No partner is in its first 120 days.");
		IntStream.range(0, 30).forEach(i -> programme.signed("2026-11-01"));
		assertThat(forecast().sentence()).isEqualTo("Of the 30 partners in their first 120 days, about 0 will be live by the end of them.");
	}

	@Test
	void hasAnAnswerWhereAllAreLiveOnDayZero() {
		IntStream.range(0, 30).forEach(i -> programme.signed("2026-06-01", 0, 0, 0, 0, 0, 0).deal(100L, "EUR"));

		assertThat(liveRates()).extracting(LiveRate::share).containsExactly(1.0, 1.0, 1.0);
		assertThat(liveRates().getLast().lower()).isCloseTo(Math.pow(0.025, 1 / 30.0), within(1e-12));
		assertThat(figures("time-in-stage", StageTimes.class).bottleneck()).isNull();
		assertThat(spread().gini()).isCloseTo(0, within(1e-12));
		assertThat(spread().giniInterval()).as("all bring the same").isNull();
		assertThat(spread().firmsForEightyPercent()).isEqualTo(24);
	}

	@Test
	void hasAnAnswerForACohortThatEndedEntirely() {
		IntStream.range(0, 30).forEach(i -> programme.signed("2026-06-01", 1).ended(i));

		assertThat(figures("headline", HeadlineFigures.class).counts()).isEqualTo(new Headline.Counts(30, 0, 0, 30));
		assertThat(liveRates().getLast()).extracting(LiveRate::share, LiveRate::atRisk).containsExactly(0.0, 0L);
		assertThat(figures("activation-rate", ActivationRateFigures.class).advice()).isEqualTo(Advice.STOP_RECRUITING);
	}

	/**
	 * The ten incomes of the example on the help page of {@code ineq} in R's package of that name (Zeileis), which gives
	 * 0.4620911. They add up to 66586; the largest four make 73.4 % of it, and the largest five 81.5 %.
	 */
	@Test
	void measuresTheSpreadAsAPublishedExampleDoes() {
		List.of(541L, 1463L, 2445L, 3438L, 4437L, 5401L, 6392L, 8304L, 11904L, 22261L)
			.forEach(amount -> programme.signed("2026-01-01", 0, 0, 0, 0, 0).deal(amount - 1, "EUR").deal(1L, "EUR"));

		assertThat(spread().gini()).isCloseTo(0.4620911, within(5e-8));
		assertThat(spread().giniLower()).isBetween(0.3, 0.4620911);
		assertThat(spread().giniUpper()).isBetween(0.4620911, 0.75);
		assertThat(spread().giniInterval()).startsWith("95 %, as if the firms were a sample");
		assertThat(spread().pipelineMinor()).isEqualTo(66586);
		assertThat(spread().rows()).hasSize(11).startsWith(new LorenzPoint(0, 0, 0), new LorenzPoint(1, 0.1, 541 / 66586.0)).endsWith(new LorenzPoint(10, 1, 1));
		assertThat(spread()).extracting(SpreadFigures::firmsForEightyPercent, SpreadFigures::shareForEightyPercent)
			.containsExactly(5L, 0.5);
	}

	/** One of ten brings everything: (n - 1) / n. */
	@Test
	void countsLiveFirmsWithoutADealAsNothing() {
		IntStream.range(0, 9).forEach(i -> programme.signed("2026-01-01", 0, 0, 0, 0, 0));
		programme.signed("2026-01-01", 0, 0, 0, 0, 0).deal(500L, "EUR");
		programme.signed("2026-01-01", 0).deal(700L, "EUR");

		assertThat(spread().gini()).isCloseTo(0.9, within(1e-12));
		assertThat(spread()).extracting(SpreadFigures::firms, SpreadFigures::firmsWithPipeline, SpreadFigures::pipelineMinor,
				SpreadFigures::firmsForEightyPercent)
			.containsExactly(10L, 1L, 500L, 1L);
	}

	@Test
	void countsAFirmOnceThatSignedAgain() {
		programme.signed("2026-01-01", 0, 0, 0, 0, 0).deal(500L, "EUR").ended(50).again("2026-06-01", 0, 0, 0, 0, 9).deal(300L, "EUR");

		assertThat(spread()).extracting(SpreadFigures::firms, SpreadFigures::pipelineMinor).containsExactly(1L, 800L);
	}

	@Test
	void addsUpInOneCurrencyAndNamesWhatItLeavesOut() {
		programme.signed("2026-01-01", 0, 0, 0, 0, 0)
			.deal(1000L, "EUR")
			.deal(2000L, "USD")
			.deal(50_000L, "JPY")
			.deal(700L, "GBP")
			.deal(800L, "GBP")
			.deal(900L, "CHF")
			.deal(null, null);

		var spread = (SpreadFigures) programme.metrics(RATES).answer("firm-level-spread", Selection.ALL).figures();
		assertThat(spread.pipelineMinor()).isEqualTo(1000 + 1800 + 30_000);
		assertThat(spread.withoutRate()).containsExactly(new InCurrency("CHF", 1, 900), new InCurrency("GBP", 2, 1500));
		assertThat(spread.withoutAmount()).isOne();
		assertThat(spread().pipelineMinor()).isEqualTo(1000);
	}

	/** What the command computes from files is what the queries find in the database. */
	@Test
	void agreesWithTheRatesThatAreComputedWithoutADatabase() {
		var random = new Random(20261122);
		var runs = new ArrayList<Run>();
		for (int i = 0; i < 400; i++) {
			var signedOn = PaperProgramme.TODAY.minusDays(random.nextInt(300));
			int live = random.nextInt(200);
			var liveOn = random.nextInt(10) < 7 && !signedOn.plusDays(live).isAfter(PaperProgramme.TODAY) ? signedOn.plusDays(live) : null;
			programme.signed(signedOn.toString(), null, null, null, null, liveOn == null ? null : Integer.valueOf(live));
			runs.add(new Run(signedOn, liveOn));
		}

		var rates = ActivationRates.of(runs, new Context(PaperProgramme.TODAY, PaperProgramme.settings(Map.of())));
		assertThat(rates.liveRates()).isEqualTo(figures("live-versus-signed", LiveRates.class));
		assertThat(rates.activationRate()).isEqualTo(figures("activation-rate", ActivationRateFigures.class));
		assertThat(rates.today()).isEqualTo(LocalDate.parse("2026-11-22"));
	}

	private List<LiveRate> liveRates() {
		return figures("live-versus-signed", LiveRates.class).rows();
	}

	private ForecastFigures forecast() {
		return figures("forecast", ForecastFigures.class);
	}

	private SpreadFigures spread() {
		return figures("firm-level-spread", SpreadFigures.class);
	}

	private <F extends Figures> F figures(String name, Class<F> type) {
		return type.cast(programme.metrics().answer(name, Selection.ALL).figures());
	}

}

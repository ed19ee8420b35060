package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.metrics.ActivationRate.Advice;
import dev.runway.metrics.ActivationRate.Band;
import dev.runway.metrics.ActivationRates.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the activation rate, and what does not. */
class VerdictTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@ParameterizedTest
	@CsvSource({ "100, 0, NOT_OWNED, STOP_RECRUITING", "100, 29, NOT_OWNED, STOP_RECRUITING",
			"100, 30, LACKS_DISCIPLINE, STOP_RECRUITING", "100, 45, LACKS_DISCIPLINE, GO_ON", "20, 6, LACKS_DISCIPLINE, GO_ON",
			"20, 5, NOT_OWNED, STOP_RECRUITING", "100, 69, LACKS_DISCIPLINE, GO_ON", "100, 70, MATURE, GO_ON",
			"100, 100, MATURE, GO_ON" })
	void stopsTheRecruitingOnlyWhereTheRateIsTooLowForSure(int signed, int live, Band band, Advice advice) {
		var figures = rates(IntStream.range(0, signed).mapToObj(i -> run("2026-06-01", i < live ? 60 : -1)));

		assertThat(figures.activationRate()).extracting(ActivationRate.ActivationRateFigures::band,
				ActivationRate.ActivationRateFigures::advice)
			.containsExactly(band, advice);
	}

	@Test
	void saysNothingOfFewerThanTen() {
		var nine = rates(Collections.nCopies(9, run("2026-06-01", 60)).stream()).activationRate();

		assertThat(nine.band()).isNull();
		assertThat(nine.advice()).isNull();
		assertThat(nine.reason()).isEqualTo("Too few: under 10 partners no percentage is shown.");
	}

	@Test
	void saysNothingBeforeTheFirstPartnersHaveHadTheirDays() {
		var young = rates(Collections.nCopies(50, run("2026-08-01", -1)).stream());

		assertThat(young.activationRate().advice()).isNull();
		assertThat(young.activationRate().sentence()).isEqualTo("No partner has had its 120 days yet.");
		assertThat(young.liveRates().rows().getLast().remark()).isEqualTo("No partner has been on its way for 120 days yet.");
	}

	/**
	 * Ten sign on each of the last 180 days; of ten, seven go live within their first 119 days. The common reading is
	 * far too low, the other two are right.
	 */
	@Test
	void readsAHealthyProgrammeAsHealthy() {
		var rates = rates(IntStream.rangeClosed(0, 180).boxed().flatMap(age -> IntStream.range(0, 70).mapToObj(i -> {
			int goesLiveOn = 1 + i * 17 / 7 % 119;
			return run(TODAY.minusDays(age).toString(), i % 10 < 7 && goesLiveOn <= age ? goesLiveOn : -1);
		}))).liveRates().rows();

		assertThat(rates.get(0).share()).isBetween(0.5, 0.55);
		assertThat(rates.get(1).share()).isEqualTo(0.7);
		assertThat(rates.get(2).share()).isBetween(0.69, 0.71);
	}

	private static ActivationRates.Rates rates(Stream<Run> runs) {
		return ActivationRates.of(runs.toList(), new Context(TODAY, PaperProgramme.settings(Map.of())));
	}

	private static Run run(String signedOn, int liveOnDay) {
		var signed = LocalDate.parse(signedOn);
		return new Run(signed, liveOnDay < 0 ? null : signed.plusDays(liveOnDay));
	}

}

package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import dev.runway.runway.Milestone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where partners stand on 22 November 2026, each figure worked out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingIntegrationTests {

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
	void nobody() {
		programme.clear();
	}

	@Test
	void countsFromTheDayOnWhichTheLastOfWhatComesBeforeWasReached() {
		programme.signed("2026-11-01", 3).planned();
		programme.signed("2026-09-01", 2, 16, null, 10).planned();
		programme.signed("2026-10-15", 1, 14).planned();
		programme.signed("2026-07-25", 1, 15, 40, 41).planned();
		programme.signed("2026-06-01", 1, 10, 30, 40, 60, 150).planned();

		assertThat(rows()).extracting(Place::partners, Place::median, Place::p90, Place::longest, Place::target, Place::late)
			.containsExactly(tuple(0L, null, null, null, null, 0L), tuple(1L, 18.0, 18.0, 18, 7.0, 1L),
					tuple(2L, 45.0, 24 + 0.9 * 42, 66, 28.0, 1L), tuple(1L, 24.0, 24.0, 24, 28.0, 0L), tuple(1L, 79.0, 79.0, 79, 28.0, 1L),
					tuple(0L, null, null, null, null, 0L));
	}

	@Test
	void onePartnerThatWentLiveEarlyStandsAtWhatItLeftOpen() {
		programme.signed("2026-07-05", null, null, null, null, 30).planned();

		assertThat(rows()).extracting(Place::partners, Place::median, Place::target, Place::late)
			.containsExactly(tuple(1L, 140.0, 7.0, 1L), tuple(0L, null, null, 0L), tuple(0L, null, null, 0L), tuple(0L, null, null, 0L),
					tuple(0L, null, null, 0L), tuple(1L, 110.0, 112.0, 0L));
	}

	@Test
	void whoSignedTodayWaitsNotADayAndWhoIsNotPlannedIsNotLate() {
		programme.signed("2026-11-22").planned();
		programme.signed("2026-11-02");

		assertThat(rows().getFirst()).extracting(Place::partners, Place::median, Place::longest, Place::target, Place::late)
			.containsExactly(2L, 10.0, 20, 7.0, 0L);
	}

	@Test
	void noticesThatARunWasPlanned() {
		var metrics = programme.metrics();
		var partner = programme.signed("2026-11-02");
		assertThat(rows(metrics).getFirst().late()).isZero();

		partner.planned();

		assertThat(rows(metrics).getFirst().late()).isEqualTo(1);
	}

	@Test
	void leavesOutWhoHasEndedAndCountsWhoSignedAgainOnTheSameDayOnce() {
		programme.signed("2026-06-20", 3, 12).planned().ended(100);
		programme.signed("2026-11-10").planned().ended(0).again("2026-11-10").planned();

		assertThat(rows()).extracting(Place::partners).containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
		assertThat(rows().getFirst()).extracting(Place::median, Place::late).containsExactly(12.0, 1L);
	}

	@Test
	void isLateFromTheDayAfterTheDueDayOn() {
		programme.signed("2026-11-15").planned();
		programme.signed("2026-11-14").planned();

		assertThat(rows().getFirst()).extracting(Place::partners, Place::late).containsExactly(2L, 1L);
	}

	@Test
	void agreesWithTheTimeInStage() {
		programme.signed("2026-09-01", 2, 16, null, 10).planned();
		programme.signed("2026-10-15", 1, 14).planned();
		programme.signed("2026-07-25", 1, 15, 40, 41).planned();
		programme.signed("2026-07-26", 1, 9, 25, 28, 50).planned();
		var stages = ((TimeInStage.StageTimes) programme.metrics().answer("time-in-stage", Selection.ALL).figures()).rows();

		assertThat(rows().subList(2, 6)).extracting(Place::partners, Place::median)
			.containsExactlyElementsOf(stages.subList(1, 5).stream().map(stage -> tuple(stage.waiting(), stage.waitingMedian())).toList());
	}

	@Test
	void anEmptyProgrammeHasSixEmptyPlaces() {
		assertThat(rows()).extracting(Place::milestone, Place::partners, Place::median, Place::used)
			.containsExactlyElementsOf(List.of(Milestone.values()).stream().map(each -> tuple(each, 0L, null, null)).toList());
	}

	private List<Place> rows() {
		return rows(programme.metrics());
	}

	private static List<Place> rows(Metrics metrics) {
		return ((Standing.Places) metrics.answer("standing", Selection.ALL).figures()).rows();
	}

}

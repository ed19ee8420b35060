package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.CohortCurves.Curves;
import dev.runway.metrics.CohortProgress.Cohorts;
import dev.runway.metrics.Headline.Counts;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.MilestoneHitRate.HitRates;
import dev.runway.metrics.SkipAnalysis.Path;
import dev.runway.metrics.SkipAnalysis.Paths;
import dev.runway.metrics.TimeInStage.StageTime;
import dev.runway.metrics.TimeInStage.StageTimes;
import dev.runway.metrics.TimeToFirstPipeline.PipelineTimes;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The metrics of a programme of thirteen, each figure worked out by hand. Today is 22 November 2026: who signed on 25 July
 * has day 120 today, and the last six months began on 22 May.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIntegrationTests {

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
	void thirteen() {
		programme.clear();
		programme.signed("2026-06-01", 1, 10, 30, 40, 60, 150);
		programme.signed("2026-06-10", 0, 14, 42, 35, 120);
		programme.signed("2026-06-15", 5, 20, 50, 60, 121);
		programme.signed("2026-06-20", 3, 12).ended(100);
		programme.signed("2026-07-01", 2, 8, 20);
		programme.signed("2026-07-05", null, null, null, null, 30);
		programme.signed("2026-07-25", 1, 15, 40, 41);
		programme.signed("2026-07-26", 1, 9, 25, 28, 50);
		programme.signed("2026-08-10", 4);
		programme.signed("2026-09-01", 2, 16, null, 10);
		programme.signed("2026-10-15", 1, 14);
		programme.signed("2026-11-22");
		programme.signed("2026-01-10", 1, 10, 30, 40, 90, 170).ended(200);
	}

	@Test
	void tellsSignedLiveIdleAndEnded() {
		var figures = figures("headline", HeadlineFigures.class);

		assertThat(figures.sentence()).isEqualTo("13 signed, 6 live, 6 idle and aging, 1 ended before they were live");
		assertThat(figures.rows()).extracting(Headline.Age::age, Headline.Age::idle)
			.containsExactly(tuple("0 to 30 days", 1L), tuple("31 to 60 days", 1L), tuple("61 to 90 days", 1L),
					tuple("91 to 120 days", 2L), tuple("121 to 180 days", 1L), tuple("over 180 days", 0L));
	}

	@Test
	void countsWhoReachedEachMilestone() {
		assertThat(figures("milestone-hit-rate", HitRates.class).rows())
			.extracting(MilestoneHitRate.Hit::reached, MilestoneHitRate.Hit::share)
			.containsExactly(tuple(11L, 11 / 13.0), tuple(10L, 10 / 13.0), tuple(7L, 7 / 13.0), tuple(7L, 7 / 13.0),
					tuple(6L, 6 / 13.0), tuple(2L, 2 / 13.0));
	}

	@Test
	void putsThreeLiveRatesSideBySide() {
		var rates = figures("live-versus-signed", LiveRates.class).rows();

		assertThat(rates.get(0)).extracting(LiveRate::live, LiveRate::partners, LiveRate::notYet, LiveRate::share)
			.containsExactly(5L, 12L, 5L, 5 / 12.0);
		assertThat(rates.get(1)).extracting(LiveRate::live, LiveRate::partners, LiveRate::share, LiveRate::remark)
			.containsExactly(3L, 7L, null, "Too few: under 10 partners no percentage is shown.");
		assertThat(rates.get(2).share()).isCloseTo(523 / 1188.0, within(1e-12));
		assertThat(rates.get(2)).extracting(LiveRate::partners, LiveRate::live, LiveRate::atRisk).containsExactly(12L, null, 4L);
		assertThat(rates.get(2).lower()).isLessThan(rates.get(2).share());
		assertThat(rates.get(2).upper()).isBetween(rates.get(2).share(), 1.0);
	}

	@Test
	void judgesTheLastTwoCohortsWithoutThoseWhoseDaysAreNotOver() {
		var figures = figures("activation-rate", ActivationRateFigures.class);

		assertThat(figures.rows()).containsExactly(new ActivationRate.Cohort(YearMonth.of(2026, 6), 4, 4, 2, 0, null),
				new ActivationRate.Cohort(YearMonth.of(2026, 7), 4, 3, 1, 1, null));
		assertThat(figures.sentence()).isEqualTo("Of the 7 partners signed in Jun 2026 and Jul 2026 whose 120 days are over, 3 were"
				+ " live in time; that is too few for a rate. 1 more of them and 4 who signed later are still in their 120 days.");
		assertThat(figures.band()).isNull();
		assertThat(figures.advice()).isNull();
	}

	@Test
	void tellsHowLongEachStageTakesAndWhichCostsMostLivePartners() {
		var figures = figures("time-in-stage", StageTimes.class);

		assertThat(figures.rows()).extracting(StageTime::done, StageTime::median, StageTime::waiting, StageTime::ended,
				StageTime::skipped, StageTime::lost)
			.containsExactly(tuple(10L, 13.0, 3L, 0L, 0L, 0L), tuple(7L, 20.0, 2L, 1L, 0L, 1L),
					tuple(7L, 26.0, 2L, 1L, 0L, 2L), tuple(5L, 50.0, 1L, 0L, 1L, 2L), tuple(2L, 85.0, 4L, 0L, 0L, 0L));
		assertThat(figures.rows().getFirst()).extracting(StageTime::mean, StageTime::p90, StageTime::waitingMedian,
				StageTime::waitingLongest).containsExactly(12.8, 16.4, 104.0, 140);
		assertThat(figures.bottleneck()).isEqualTo(Stage.ONBOARDING_TO_JOINT_PLAN);
	}

	@Test
	void tellsForWhomTheOthersWaitWhereTheFactsTell() {
		programme.signed("2026-02-01", 1, 10, 30, 40, 50).registration(50, "UNDER_REVIEW").registration(60, "REJECTED");
		programme.signed("2026-02-02", 1, 10, 30, 40, 50).registration(50, "SUBMITTED").registration(60, "APPROVED");
		programme.signed("2026-02-03", 1, 10, 30, 40, 50).registration(50, "EXPIRED").registration(60, "LOST");
		programme.signed("2026-02-01", 1, 10, 30, 40, 50).registration(50, "SUBMITTED").ended(60)
			.again("2026-09-01", 1, 10, 30, 40, 50).registration(50, "REJECTED");

		var figures = figures("time-in-stage", StageTimes.class);
		assertThat(figures.rows()).extracting(StageTime::waiting, StageTime::waitingForVendor, StageTime::vendorMedian,
				StageTime::waitingForPartner, StageTime::partnerMedian, StageTime::waitingNotKnown)
			.containsExactly(tuple(3L, 2L, 70.0, 0L, null, 1L), tuple(2L, 0L, null, 2L, 45.0, 0L), tuple(2L, 0L, null, 0L, null, 2L),
					tuple(1L, 0L, null, 1L, 79.0, 0L), tuple(8L, 1L, 244.0, 2L, 137.0, 5L));
		assertThat(figures.waitedFor()).isEqualTo("Of those waiting, 3 wait for the vendor and 5 for the partner; of 8 it is not known.");
	}

	@Test
	void tellsHowLongTheFirstDealTakes() {
		assertThat(figures("time-to-first-pipeline", PipelineTimes.class).rows())
			.containsExactly(new TimeToFirstPipeline.PipelineTime(6, 75.0, 78.5, 120.5, 7, 120));
	}

	@Test
	void findsTheSamePercentilesAsPostgres() {
		var days = List.of(8, 9, 10, 10, 12, 14, 14, 15, 16, 20);
		var spread = new Spread();
		days.forEach(day -> spread.add(day, 1));
		for (double share : List.of(0.0, 0.1, 0.5, 0.77, 0.9, 1.0)) {
			assertThat(spread.percentile(share)).isCloseTo(programme.jdbc
				.sql("select percentile_cont(:share) within group (order by day) from unnest(array[:days]) as day")
				.param("share", share)
				.param("days", days)
				.query(Double.class)
				.single(), within(1e-12));
		}
	}

	@Test
	void groupsThePartnersByTheMonthInWhichTheySigned() {
		var cells = figures("cohort-progress", Cohorts.class).rows();

		assertThat(cells).hasSize(7 * 6)
			.contains(new CohortProgress.Cell(YearMonth.of(2026, 6), Milestone.FIRST_DEAL_REGISTERED, 4, 3, null, true),
					new CohortProgress.Cell(YearMonth.of(2026, 7), Milestone.CERTIFICATION_DONE, 4, 3, null, false),
					new CohortProgress.Cell(YearMonth.of(2026, 11), Milestone.AGREEMENT_SIGNED, 1, 0, null, false));
	}

	@Test
	void drawsHowACohortMoves() {
		var july = figures("cohort-curves", Curves.class).rows()
			.stream()
			.filter(point -> point.cohort().equals(YearMonth.of(2026, 7)) && point.milestone() == Milestone.FIRST_DEAL_REGISTERED)
			.collect(Collectors.toMap(CohortCurves.CurvePoint::day, point -> point));

		assertThat(july).hasSize(27);
		assertThat(july.get(28)).extracting(CohortCurves.CurvePoint::reached, CohortCurves.CurvePoint::mature).containsExactly(0L, true);
		assertThat(july.get(35)).extracting(CohortCurves.CurvePoint::reached, CohortCurves.CurvePoint::mature).containsExactly(1L, true);
		assertThat(july.get(56)).extracting(CohortCurves.CurvePoint::reached, CohortCurves.CurvePoint::mature).containsExactly(2L, true);
		assertThat(july.get(126)).extracting(CohortCurves.CurvePoint::reached, CohortCurves.CurvePoint::mature).containsExactly(2L, false);
	}

	@Test
	void comparesThoseWhoSkipWithThoseWhoDoNot() {
		var figures = figures("skip-analysis", Paths.class);

		assertThat(figures.rows()).extracting(SkipAnalysis.PathRate::path, SkipAnalysis.PathRate::partners,
				SkipAnalysis.PathRate::matured, SkipAnalysis.PathRate::live)
			.containsExactly(tuple(Path.BOTH, 5L, 4L, 3L), tuple(Path.WITHOUT_CERTIFICATION, 1L, 0L, 0L),
					tuple(Path.WITHOUT_JOINT_PLAN, 1L, 1L, 0L), tuple(Path.NEITHER, 3L, 2L, 0L));
		assertThat(figures).extracting(Paths::liveBefore, Paths::endedBefore, Paths::tooYoung).containsExactly(1L, 0L, 2L);
	}

	@Test
	void countsOnlyWhomTheFiltersLeave() {
		programme.owner("otto");
		programme.new Partner("CONSULTANCY", "GOLD", "APAC", "otto").signed("2026-03-05", 1, 10).moved("PLATINUM", "2026-09-01");

		assertThat(signed(null, null, null, PartnerType.CONSULTANCY, null, null, null)).isEqualTo(1);
		assertThat(signed(null, null, null, null, null, Region.EMEA, null)).isEqualTo(13);
		assertThat(signed(null, null, null, null, null, null, "otto")).isEqualTo(1);
		assertThat(signed(null, null, null, null, Tier.PLATINUM, null, null)).as("the tier with which it signed").isEqualTo(1);
		assertThat(signed(null, null, null, null, Tier.GOLD, null, null)).isZero();
		assertThat(signed(null, null, YearMonth.of(2026, 6), null, null, null, null)).isEqualTo(4);
		assertThat(signed("2026-06-10", "2026-07-01", null, null, null, null, null)).isEqualTo(4);
		assertThat(signed("2026-06-16", null, YearMonth.of(2026, 6), null, null, null, null)).isEqualTo(1);
	}

	@Test
	void looksAtThePeriodThatIsAskedForInsteadOfTheLastSixMonths() {
		var january = new Selection(null, null, YearMonth.of(2026, 1), null, null, null, null);

		assertThat(((LiveRates) programme.metrics().answer("live-versus-signed", january).figures()).rows().getFirst())
			.extracting(LiveRate::live, LiveRate::partners)
			.containsExactly(1L, 1L);
	}

	@Test
	void countsEachSignatureOfAPartnerThatSignedAgain() {
		programme.signed("2026-02-01", 1).ended(130).again("2026-08-01", 1, 10, 20, 30, 40);

		assertThat(figures("headline", HeadlineFigures.class).counts()).isEqualTo(new Counts(15, 7, 6, 2));
	}

	@Test
	void leavesOutThoseWhoseRegistrationWasRejectedIfToldSo() {
		programme.clear();
		programme.signed("2026-06-01", 1, 10, 30, 40, 50).rejected(50, 70).rejected(60, 80);
		programme.signed("2026-06-02", 1, 10, 30, 40, 50).rejected(50, 70).registration(60, "APPROVED");
		programme.signed("2026-06-03", 1, 10, 30, 40, 50).registration(50, "LOST");
		programme.signed("2026-06-04", 1, 10, 30, 40, 50).rejected(60, 70);
		programme.signed("2026-06-05", 1, 10, 30, 40, 50).rejected(50, 60).ended(70).again("2026-09-01", 5, 6, 7, 8, 20).registration(20, "SUBMITTED");

		var answer = programme.metrics().answer("headline", Selection.ALL);
		assertThat(answer.counts()).isEqualTo(new Counts(6, 6, 0, 0));
		assertThat(answer.rejectedRegistrations()).isEqualTo("Partners whose registration was rejected later and who have no other"
				+ " are counted, as they stay live.");

		var metrics = programme.metrics(PaperProgramme.settings(Map.of(), true));
		answer = metrics.answer("headline", Selection.ALL);
		assertThat(answer.counts()).as("without the first, and without the first run of the last").isEqualTo(new Counts(4, 4, 0, 0));
		assertThat(answer.rejectedRegistrations()).isEqualTo("Partners whose registration was rejected later and who have no other"
				+ " are left out.");
		assertThat(metrics.all(Selection.ALL, LocalDate.parse("2026-08-10")).getFirst().counts().signed())
			.as("before the last rejection of the first")
			.isEqualTo(4);
	}

	@Test
	void knowsNothingOfWhatHappenedAfterTheDayThatIsAskedFor() {
		var then = programme.metrics().all(Selection.ALL, LocalDate.parse("2026-08-10"));

		assertThat(then.getFirst().counts()).isEqualTo(new Counts(10, 3, 7, 0));
		assertThat(then).allSatisfy(answer -> assertThat(answer.counts()).isEqualTo(then.getFirst().counts()));
	}

	@Test
	void followsTheMilestonesWhateverBecomesOfThem() {
		programme.jdbc.sql("update runway.milestones set occurred_on = occurred_on + 1 where milestone = 'FIRST_DEAL_REGISTERED'").update();
		assertThat(figures("time-to-first-pipeline", PipelineTimes.class).rows().getFirst().median()).isEqualTo(76);

		programme.jdbc.sql("delete from runway.milestones where milestone = 'FIRST_DEAL_REGISTERED'").update();
		assertThat(figures("headline", HeadlineFigures.class).counts().live()).isZero();
		assertThat(figures("milestone-hit-rate", HitRates.class).rows()).extracting(MilestoneHitRate.Hit::reached)
			.containsExactly(11L, 10L, 7L, 7L, 0L, 2L);
	}

	@Test
	void readsTheFactsAgainOnceFiguresAreNotKeptAnyMore() {
		var metrics = programme.metrics(PaperProgramme.settings(Map.of(), false, 3600));
		assertThat(metrics.answer("headline", Selection.ALL).counts().live()).isEqualTo(6);

		programme.jdbc.sql("update runway.runway_days set first_deal_on = null").update();
		assertThat(metrics.answer("headline", Selection.ALL).counts().live()).as("kept").isEqualTo(6);
		assertThat(metrics.all(Selection.ALL, PaperProgramme.TODAY.minusDays(1)).getFirst().counts().live()).as("not asked before").isZero();
		assertThat(programme.metrics().answer("headline", Selection.ALL).counts().live()).as("not kept").isZero();
	}

	@Test
	void namesTheMetricsThereAre() {
		assertThatThrownBy(() -> programme.metrics().answer("happiness", Selection.ALL)).isInstanceOf(Refused.class)
			.hasMessage("There is no metric 'happiness'; there are activation-rate, cohort-curves, cohort-progress,"
					+ " firm-level-spread, forecast, headline, live-versus-signed, milestone-hit-rate, skip-analysis, standing, time-in-stage,"
					+ " time-to-first-pipeline.");
	}

	private long signed(@Nullable String from, @Nullable String to, @Nullable YearMonth cohort, @Nullable PartnerType type,
			@Nullable Tier tier, @Nullable Region region, @Nullable String owner) {
		return programme.metrics()
			.answer("headline", new Selection(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
					cohort, type, tier, region, owner))
			.counts()
			.signed();
	}

	private <F extends Figures> F figures(String name, Class<F> type) {
		return type.cast(programme.metrics().answer(name, Selection.ALL).figures());
	}

}

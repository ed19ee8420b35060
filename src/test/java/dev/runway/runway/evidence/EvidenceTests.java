package dev.runway.runway.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.certification.GivenRep;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.OccurrenceRule;
import dev.runway.runway.ReachedMilestone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a milestone true, and what is said of the rest. */
class EvidenceTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private static final LocalDate TODAY = DAY.plusDays(100);

	@Test
	void anAgreementNeedsItsDayAndThePortalAccess() {
		assertThat(problems(new Evidence.Agreement(DAY, true))).isEmpty();
		assertThat(problems(new Evidence.Agreement(DAY, false))).containsExactly("Set up the portal access and tick it.");
		assertThat(problems(new Evidence.Agreement(null, null))).hasSize(2);
		assertThat(problems(new Evidence.Agreement(DAY.minusDays(1), true))).containsExactly(
				"The day of the agreement's execution, 2026-11-01, is before the signing date 2026-11-02.");
	}

	@Test
	void onboardingNeedsLogInsKickoffAndContentPath() {
		assertThat(problems(new Evidence.Onboarding(true, DAY, "Basics", DAY))).isEmpty();
		assertThat(problems(new Evidence.Onboarding(null, null, " ", null))).hasSize(4);
		assertThat(problems(new Evidence.Onboarding(true, DAY.plusDays(1), "Basics", DAY)))
			.containsExactly("The kickoff cannot be later than the day on which onboarding was done.");
	}

	@Test
	void certificationSaysWhatIsWrongWithEachRep() {
		assertThat(problems(new Evidence.Certification(null))).isEmpty();
		assertThat(problems(new Evidence.Certification(
				List.of(new GivenRep("Ann", null, "SALES", "Basics", TODAY.plusDays(1), null, null)))))
			.containsExactly("The certificate of Ann is issued on 2027-02-11, in the future; today is 2027-02-10.");
	}

	@Test
	void aJointPlanNeedsAllItsPartsAndBothSignatures() {
		assertThat(problems(plan(DAY, DAY.plusDays(3), null))).isEmpty();
		assertThat(problems(new Evidence.JointPlan(null, null, null, null, null, null, null, null, null, null))).hasSize(9);
		assertThat(problems(plan(DAY, null, null))).containsExactly("Give the day of the vendor's signature.");
	}

	@Test
	void aJointPlanIsNotSignedBeforeTheAgreement() {
		assertThat(problems(plan(DAY.plusDays(2), DAY.plusDays(3), null), reached(Milestone.AGREEMENT_SIGNED, 3)))
			.containsExactly("The day of the partner's signature, 2026-11-04, is before the milestone 'Agreement signed', "
					+ "which was reached on 2026-11-05.");
	}

	@Test
	void aFirstDealTargetIsRevisedToAWeekThatIsStillToCome() {
		assertThat(problems(plan(DAY.plusDays(10), DAY.plusDays(14), 2))).isEmpty();
		assertThat(problems(plan(DAY.plusDays(10), DAY.plusDays(15), 2)))
			.containsExactly("The first-deal target of 2 weeks ends on 2026-11-16, before the plan is signed.");
		assertThat(problems(plan(DAY.plusDays(80), DAY.plusDays(80), 10))).as("the target as it stands").isEmpty();
		assertThat(problems(plan(DAY, DAY, 0))).hasSize(1);
		assertThat(problems(plan(DAY, DAY, 105))).hasSize(1);
	}

	@Test
	void aFirstDealTargetIsNotLaterThanTheClock() {
		assertThat(problems(plan(DAY, DAY, 17))).as("119 days").isEmpty();
		assertThat(problems(plan(DAY, DAY, 18)))
			.containsExactly("The first-deal target of 18 weeks ends on 2027-03-08, after the clock, which ends on 2027-03-02.");
		assertThat(plan(DAY, DAY, 18).problems(new EvidenceFacts(DAY, TODAY, 10, DAY.plusDays(126), List.of()))).as("an extended clock").isEmpty();
		assertThat(plan(DAY, DAY, 18).problems(new EvidenceFacts(DAY, TODAY, 18, DAY.plusDays(120), List.of()))).as("the target as it stands").isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void nothingHasHappenedInTheFuture(Evidence evidence) {
		assertThat(problems(evidence)).isNotEmpty().allMatch(problem -> problem.contains("in the future; today is 2027-02-10")
				|| problem.equals("The kickoff cannot be later than the day on which onboarding was done."));
	}

	static Stream<Evidence> nothingHasHappenedInTheFuture() {
		var tomorrow = TODAY.plusDays(1);
		return Stream.of(new Evidence.Agreement(tomorrow, true), new Evidence.Onboarding(true, TODAY, "Basics", tomorrow),
				new Evidence.Onboarding(true, tomorrow, "Basics", TODAY), plan(tomorrow, TODAY, null), plan(TODAY, tomorrow, null),
				new Evidence.Certification(List.of(new GivenRep("Ann", null, "SE", "Basics", tomorrow, null, null))),
				new Evidence.FirstDeal("Deal", "Customer", tomorrow, null, null), won(tomorrow, null, null),
				won(tomorrow, "Proposal", tomorrow));
	}

	@Test
	void aShortAnswerIsAnAnswer() {
		assertThat(problems(new Evidence.JointPlan("3M", "Both", "Portal", "50/50", "Every week", "P", DAY, "O", DAY, null))).isEmpty();
	}

	@Test
	void aFirstDealMayLackItsAmountButNotHaveAnImpossibleOne() {
		assertThat(problems(deal(null, null))).isEmpty();
		assertThat(problems(deal(null, "EUR"))).isEmpty();
		assertThat(problems(deal(new BigDecimal("1000.50"), "EUR"))).isEmpty();
		assertThat(problems(deal(new BigDecimal("-1"), "EUR"))).containsExactly("The amount must be more than 0.");
		assertThat(problems(deal(new BigDecimal("1"), null))).hasSize(1);
		assertThat(problems(new Evidence.FirstDeal("x".repeat(201), "Customer", DAY, null, null))).hasSize(1);
	}

	@Test
	void anAmountIsReadAsItWasTypedAndAskedAboutWhereItHasTwoReadings() {
		assertThat(problems(new Evidence.FirstDeal("Deal", "Customer", DAY, "12.500,00", "EUR"))).isEmpty();
		assertThat(problems(new Evidence.FirstDeal("Deal", "Customer", DAY, " ", null))).isEmpty();
		assertThat(problems(new Evidence.FirstDeal("Deal", "Customer", DAY, "12,500", "EUR")))
			.containsExactly("'12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.");
		assertThat(problems(new Evidence.ClosedWon("Deal", " ", "EUR", DAY, true, null, null))).containsExactly("Give the booked amount.");
	}

	@Test
	void aWonDealNeedsItsBookedRevenue() {
		assertThat(problems(won(DAY, null, null))).isEmpty();
		assertThat(problems(new Evidence.ClosedWon(null, null, null, DAY, false, null, null))).hasSize(3);
		assertThat(problems(won(DAY, null, null), reached(Milestone.FIRST_DEAL_REGISTERED, 1))).hasSize(1);
	}

	@Test
	void aWonDealMayHaveMovedOnceBefore() {
		assertThat(problems(won(DAY.plusDays(9), "Proposal", DAY.plusDays(5)))).isEmpty();
		assertThat(problems(won(DAY.plusDays(9), " ", null))).isEmpty();
		assertThat(problems(won(DAY.plusDays(9), "Proposal", null)))
			.containsExactly("Give the day on which the deal moved to that stage.");
		assertThat(problems(won(DAY.plusDays(9), "Proposal", DAY.plusDays(10)))).hasSize(1);
		assertThat(problems(won(DAY.plusDays(9), "Proposal", DAY.plusDays(3)), reached(Milestone.FIRST_DEAL_REGISTERED, 4)))
			.hasSize(1);
	}

	@Test
	void aMilestoneHappensBetweenTheSignatureAndToday() {
		assertThat(OccurrenceRule.problems(DAY, DAY, DAY)).isEmpty();
		assertThat(OccurrenceRule.problems(DAY.minusDays(1), DAY, DAY)).containsExactly("2026-11-01 is before the signing date 2026-11-02.");
		assertThat(OccurrenceRule.problems(DAY.plusDays(1), DAY, DAY)).containsExactly("2026-11-03 is in the future; today is 2026-11-02.");
		assertThat(OccurrenceRule.problems(null, DAY, DAY)).hasSize(1);
	}

	private static List<String> problems(Evidence evidence, ReachedMilestone... reached) {
		return evidence.problems(new EvidenceFacts(DAY, TODAY, 10, DAY.plusDays(120), Stream.of(reached).toList()));
	}

	private static ReachedMilestone reached(Milestone milestone, int day) {
		return new ReachedMilestone(milestone, DAY.plusDays(day), Instant.EPOCH, Source.TASK, null, null);
	}

	private static Evidence plan(LocalDate partnerSignedOn, @Nullable LocalDate vendorSignedOn, @Nullable Integer weeks) {
		return new Evidence.JointPlan("Accounts", "Value", "Portal", "First", "Every week", "Pat", partnerSignedOn, "Olga",
				vendorSignedOn, weeks);
	}

	private static Evidence deal(@Nullable BigDecimal amount, @Nullable String currency) {
		return new Evidence.FirstDeal("Deal", "Customer", DAY, amount == null ? null : amount.toPlainString(), currency);
	}

	private static Evidence won(LocalDate closedOn, @Nullable String stage, @Nullable LocalDate progressedOn) {
		return new Evidence.ClosedWon("Deal", "10", "EUR", closedOn, true, stage, progressedOn);
	}

}

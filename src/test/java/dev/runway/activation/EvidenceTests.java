package dev.runway.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes a milestone true, and what is said of the rest. */
class EvidenceTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private static final Targets TARGETS = new Targets(7, 14, 42, 42, 70, 182, 3, 2, 1, "First registered deal", 120, 30,
			10, 25, 90);

	@Test
	void anAgreementNeedsThePortalAccess() {
		assertThat(missing(new Evidence.Agreement(DAY, true))).isEmpty();
		assertThat(missing(new Evidence.Agreement(DAY, false))).containsExactly("Set up the portal access and tick it.");
		assertThat(missing(new Evidence.Agreement(DAY, null))).hasSize(1);
	}

	@Test
	void onboardingNeedsLogInsKickoffAndContentPath() {
		assertThat(missing(new Evidence.Onboarding(true, DAY, "Basics", DAY))).isEmpty();
		assertThat(missing(new Evidence.Onboarding(null, null, " ", null))).hasSize(3);
		assertThat(missing(new Evidence.Onboarding(true, DAY.plusDays(1), "Basics", DAY)))
			.containsExactly("The kickoff cannot be later than the day on which onboarding was done.");
	}

	@Test
	void certificationNeedsTheMinimumPerRole() {
		assertThat(missing(new Evidence.Certification(2, 1, DAY))).isEmpty();
		assertThat(missing(new Evidence.Certification(1, null, DAY))).containsExactly("1 of 2 sales reps are certified.",
				"0 of 1 sales engineers are certified.");
	}

	@Test
	void aJointPlanIsSignedOnTheDayOfTheLaterSignature() {
		assertThat(plan(DAY, DAY.plusDays(3)).occurredOn()).isEqualTo(DAY.plusDays(3));
		assertThat(plan(DAY.plusDays(5), DAY).occurredOn()).isEqualTo(DAY.plusDays(5));
		assertThat(plan(DAY, null).occurredOn()).isNull();
		assertThat(missing(new Evidence.JointPlan(null, null, null, null, null, null, null, null, null))).hasSize(7);
	}

	@Test
	void aFirstDealMayLackItsAmountButNotHaveAnImpossibleOne() {
		assertThat(missing(deal(null, null))).isEmpty();
		assertThat(missing(deal(new BigDecimal("1000.50"), "EUR"))).isEmpty();
		assertThat(missing(deal(new BigDecimal("-1"), "EUR"))).hasSize(1);
		assertThat(missing(deal(new BigDecimal("1"), null))).hasSize(1);
		assertThat(missing(deal(new BigDecimal("1"), "XYZ"))).hasSize(1);
		assertThat(missing(deal(new BigDecimal("1.5"), "JPY"))).hasSize(1);
	}

	@Test
	void aWonDealNeedsItsBookedRevenue() {
		assertThat(missing(new Evidence.ClosedWon("Deal", BigDecimal.TEN, "EUR", DAY, true))).isEmpty();
		assertThat(missing(new Evidence.ClosedWon(null, null, null, DAY, false))).hasSize(3);
	}

	@Test
	void aMilestoneHappensBetweenTheSignatureAndToday() {
		assertThat(OccurrenceRule.problems(DAY, DAY, DAY)).isEmpty();
		assertThat(OccurrenceRule.problems(DAY.minusDays(1), DAY, DAY)).containsExactly("2026-11-01 is before the signing date 2026-11-02.");
		assertThat(OccurrenceRule.problems(DAY.plusDays(1), DAY, DAY)).containsExactly("2026-11-03 is in the future; today is 2026-11-02.");
		assertThat(OccurrenceRule.problems(null, DAY, DAY)).hasSize(1);
	}

	private static List<String> missing(Evidence evidence) {
		return evidence.missing(TARGETS);
	}

	private static Evidence plan(LocalDate partnerSignedOn, @Nullable LocalDate vendorSignedOn) {
		return new Evidence.JointPlan("Accounts", "Value", "Portal", "First", "Every week", "Pat", partnerSignedOn, "Olga",
				vendorSignedOn);
	}

	private static Evidence deal(@Nullable BigDecimal amount, @Nullable String currency) {
		return new Evidence.FirstDeal("Deal", "Customer", DAY, amount, currency);
	}

}

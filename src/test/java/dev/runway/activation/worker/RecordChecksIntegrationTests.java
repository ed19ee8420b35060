package dev.runway.activation.worker;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;

import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.GivenRep;
import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRights;
import dev.runway.deal.Deal;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.deal.Progression;
import dev.runway.engine.CompletionDenied;
import dev.runway.engine.TaskCompletion;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.Plans;
import dev.runway.programme.Source;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.evidence.Evidence;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checks that record milestones: each is asked twice, and what it leaves behind is there once. */
@RunwayTest
class RecordChecksIntegrationTests {

	private static final TaskCompletion BY_OLGA = new TaskCompletion(1, 2, "Task", "olga");

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Certifications certifications;

	@Autowired
	SellingRights rights;

	@Autowired
	Plans plans;

	@Autowired
	Deals deals;

	@Autowired
	Clocks clocks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RecordAgreementCheck recordAgreement;

	@Autowired
	RecordOnboardingCheck recordOnboarding;

	@Autowired
	RecordCertificationCheck recordCertification;

	@Autowired
	RecordJointPlanCheck recordJointPlan;

	@Autowired
	RecordFirstDealCheck recordFirstDeal;

	@Autowired
	RecordClosedWonCheck recordClosedWon;

	@Test
	void recordsAgreementAndOnboardingOnce() {
		var signed = aPartnerSigned(30);
		var day = signed.runway().signedOn();
		for (int call = 0; call < 2; call++) {
			recordAgreement.check(new RecordAgreementCheck.Input(signed.runway().id()), new Evidence.Agreement(day.plusDays(1), true),
					BY_OLGA);
			recordOnboarding.check(new RecordOnboardingCheck.Input(signed.runway().id()),
					new Evidence.Onboarding(true, day.plusDays(8), "Basics", day.plusDays(9)), BY_OLGA);
		}

		assertThat(runways.milestones(signed.runway().id())).extracting(ReachedMilestone::occurredOn)
			.containsExactly(day.plusDays(1), day.plusDays(9));
	}

	@Test
	void namesWhoCompletedTheTaskOrToWhomItWasGiven() {
		var signed = aPartnerSigned(30);
		var id = signed.runway().id();
		var day = signed.runway().signedOn().plusDays(9);
		recordAgreement.check(new RecordAgreementCheck.Input(id), new Evidence.Agreement(day, true), by(null));
		recordOnboarding.check(new RecordOnboardingCheck.Input(id), new Evidence.Onboarding(true, day, "Basics", day), by(null));
		recordJointPlan.check(new RecordJointPlanCheck.Input(id), new Evidence.JointPlan("Ten accounts", "Faster together",
				"In the portal", "First registered counts", "weekly", "Pat", day, "Olga", day, 14), by("nora"));

		assertThat(runways.milestones(id)).extracting(ReachedMilestone::recordedBy)
			.containsExactlyInAnyOrder("partner-operations", "task of olga", "nora");
	}

	@Test
	void takesWhatASystemReportedMeanwhileForTheSameFactOnTheSameDayAlone() {
		var signed = aPartnerSigned(30, new ReachedOn(AGREEMENT_SIGNED, programme.today().minusDays(20)));
		var input = new RecordAgreementCheck.Input(signed.runway().id());

		recordAgreement.check(input, new Evidence.Agreement(programme.today().minusDays(20), true), BY_OLGA);
		assertThatExceptionOfType(CompletionDenied.class)
			.isThrownBy(() -> recordAgreement.check(input, new Evidence.Agreement(programme.today(), true), BY_OLGA))
			.withMessage("'Agreement signed' is recorded already, for %s by test; what you typed was not needed, and the task ends by itself.",
					programme.today().minusDays(20));
		assertThat(runways.milestones(signed.runway().id())).singleElement().returns("test", ReachedMilestone::recordedBy);
	}

	@Test
	void keepsCertificatesWhileTheyAreTooFewAndReachesTheMilestoneOnTheDayOfTheLastOne() {
		var signed = aPartnerSigned(30);
		var day = signed.runway().signedOn();
		var ann = rep("Ann Lee", "SALES", day.plusDays(5));
		var bob = rep("Bob Kay", "SALES", day.plusDays(20));
		var cleo = rep("Cleo Fox", "SE", day.plusDays(10));

		assertThat(denial(signed, ann)).isEqualTo("1 of 2 sales reps, 0 of 1 SE are certified.");
		assertThat(denial(signed, ann, rep("Dan", "BOSS", day), cleo))
			.isEqualTo("Say whether Dan is certified as SALES or as SE. 1 of 2 sales reps, 1 of 1 SE are certified.");
		assertThat(programme.reached(signed)).isEmpty();
		assertThat(certifications.certificates(signed.partner().id())).extracting(Certificate::name)
			.containsExactly("Ann Lee", "Cleo Fox");
		assertThat(rights.granted(signed.partner().id())).isFalse();

		certify(signed, ann, bob, cleo);
		certify(signed, ann, bob, cleo);

		assertThat(runways.milestones(signed.runway().id())).singleElement()
			.returns(CERTIFICATION_DONE, ReachedMilestone::milestone)
			.returns(day.plusDays(20), ReachedMilestone::occurredOn)
			.returns(Source.TASK, ReachedMilestone::source);
		assertThat(certifications.certificates(signed.partner().id())).hasSize(3);
		assertThat(rights.history(signed.partner().id())).singleElement()
			.returns(SellingRight.State.GRANTED, SellingRight::state)
			.returns(day.plusDays(20), SellingRight::effectiveOn);
	}

	@Test
	void deniesANonsenseRowAlsoWhenTheOthersAreEnough() {
		var signed = aPartnerSigned(30);
		var day = signed.runway().signedOn();
		var enough = new GivenRep[] { rep("Ann Lee", "SALES", day), rep("Bob Kay", "SALES", day), rep("Cleo Fox", "SE", day),
				rep("Dan", "BOSS", day) };

		assertThat(denial(signed, enough)).isEqualTo("Say whether Dan is certified as SALES or as SE.");

		certify(signed, enough[0], enough[1], enough[2]);
		assertThat(programme.reached(signed)).containsExactly(CERTIFICATION_DONE);
	}

	@Test
	void grantsSellingRightsWithACertificationThatAnotherSystemReports() {
		var early = aPartnerSigned(30, new ReachedOn(CERTIFICATION_DONE, programme.today().minusDays(9)));
		assertThat(rights.granted(early.partner().id())).isTrue();

		var late = aPartnerSigned(30);
		programme.report(late, new ReachedOn(CERTIFICATION_DONE, programme.today()));
		assertThat(rights.current(late.partner().id()).orElseThrow().effectiveOn()).isEqualTo(programme.today());
	}

	@Test
	void keepsTheJointPlanAndTheRevisedFirstDealTargetOnce() {
		var signed = aPartnerSigned(30);
		var day = signed.runway().signedOn();
		var plan = new Evidence.JointPlan("Ten accounts", "Faster together", "In the portal", "First registered counts",
				"weekly", "Pat", day.plusDays(20), "Olga", day.plusDays(21), 14);
		for (int call = 0; call < 2; call++) {
			recordJointPlan.check(new RecordJointPlanCheck.Input(signed.runway().id()), plan, BY_OLGA);
		}

		assertThat(runways.milestones(signed.runway().id())).singleElement()
			.returns(day.plusDays(21), ReachedMilestone::occurredOn);
		assertThat(plans.of(signed.runway().id()).orElseThrow().vendor().by()).isEqualTo("Olga");
		assertThat(plans.firstDealTargets(signed.runway().id())).containsExactly(
				new FirstDealTarget(10, day.plusDays(70), day), new FirstDealTarget(14, day.plusDays(98), day.plusDays(21)));
	}

	@Test
	void keepsTheFirstDealItsProgressionAndItsClosingOnce() {
		var signed = aPartnerSigned(60, new ReachedOn(CERTIFICATION_DONE, programme.today().minusDays(40)));
		var day = signed.runway().signedOn();
		var registered = new Evidence.FirstDeal("Acme ERP", "Acme", day.plusDays(30), "12.000,50", "EUR");
		var won = new Evidence.ClosedWon("acme erp", "11000", "EUR", day.plusDays(50), true, "Proposal",
				day.plusDays(40));
		for (int call = 0; call < 2; call++) {
			recordFirstDeal.check(new RecordFirstDealCheck.Input(signed.runway().id()), registered, BY_OLGA);
			recordClosedWon.check(new RecordClosedWonCheck.Input(signed.runway().id()), won, BY_OLGA);
		}

		assertThat(deals.of(signed.partner().id())).singleElement()
			.returns(new Money(1200050, "EUR"), Deal::amount)
			.returns(List.of(new Progression("Proposal", day.plusDays(40))), Deal::progressions)
			.returns(day.plusDays(50), Deal::closedOn)
			.returns(new Money(1100000, "EUR"), Deal::booked);
	}

	@Test
	void asksAboutAnAmountThatHasTwoReadings() {
		var signed = aPartnerSigned(60, new ReachedOn(CERTIFICATION_DONE, programme.today().minusDays(40)));
		var id = signed.runway().id();
		var day = programme.today().minusDays(20);
		var question = "'12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.";

		assertThat(denial(() -> recordFirstDeal.check(new RecordFirstDealCheck.Input(id), new Evidence.FirstDeal("ERP", "Acme", day, "12,500", "EUR"), BY_OLGA)))
			.isEqualTo(question);
		recordFirstDeal.check(new RecordFirstDealCheck.Input(id), new Evidence.FirstDeal("ERP", "Acme", day, "1\u00a0250\u00a0000\u00a0€", "EUR"), BY_OLGA);
		assertThat(denial(() -> recordClosedWon.check(new RecordClosedWonCheck.Input(id), new Evidence.ClosedWon("ERP", "12,500", "EUR", day, true, null, null), BY_OLGA)))
			.isEqualTo(question);
		recordClosedWon.check(new RecordClosedWonCheck.Input(id), new Evidence.ClosedWon("ERP", "12'500", "EUR", day, true, null, null), BY_OLGA);

		assertThat(deals.of(signed.partner().id())).singleElement()
			.returns(new Money(125_000_000, "EUR"), Deal::amount)
			.returns(new Money(1_250_000, "EUR"), Deal::booked);
	}

	@Test
	void deniesAFirstDealTargetAfterTheClock() {
		var signed = aPartnerSigned(30);
		var id = signed.runway().id();
		var day = signed.runway().signedOn();
		var plan = new Evidence.JointPlan("3M", "Both", "Portal", "50/50", "weekly", "Pat", day, "Olga", day, 18);

		assertThat(denial(() -> recordJointPlan.check(new RecordJointPlanCheck.Input(id), plan, BY_OLGA)))
			.isEqualTo("The first-deal target of 18 weeks ends on %s, after the clock, which ends on %s.".formatted(day.plusDays(126), day.plusDays(120)));
		assertThat(plans.of(id)).isEmpty();

		clocks.extend(id, day.plusDays(126), "A long holiday", programme.saidBy("lead"));
		recordJointPlan.check(new RecordJointPlanCheck.Input(id), plan, BY_OLGA);
		assertThat(plans.of(id)).isPresent();
		assertThat(plans.firstDealTargets(id)).last().returns(day.plusDays(126), FirstDealTarget::targetOn);
	}

	@Test
	void takesAFirstDealTargetOnceTheClockHasRunOut() {
		var signed = aPartnerSigned(150);
		var day = signed.runway().signedOn();

		recordJointPlan.check(new RecordJointPlanCheck.Input(signed.runway().id()),
				new Evidence.JointPlan("3M", "Both", "Portal", "50/50", "weekly", "Pat", day, "Olga", day, 30), BY_OLGA);

		assertThat(plans.firstDealTargets(signed.runway().id())).last().returns(day.plusWeeks(30), FirstDealTarget::targetOn);
	}

	@Test
	void registersAWonDealThatNobodyHadRegistered() {
		var signed = aPartnerSigned(60, new ReachedOn(Milestone.FIRST_DEAL_REGISTERED, programme.today().minusDays(20)));
		var won = new Evidence.ClosedWon("Acme ERP", "10", "EUR", programme.today(), true, null, null);

		recordClosedWon.check(new RecordClosedWonCheck.Input(signed.runway().id()), won, BY_OLGA);

		assertThat(deals.of(signed.partner().id())).singleElement()
			.returns(programme.today().minusDays(20), Deal::registeredOn)
			.returns(true, Deal::won);
	}

	@Test
	void keepsAMissedFirstDealTargetAlsoWhenTheDealComesLater() {
		var signed = aPartnerSigned(100);
		var target = signed.runway().signedOn().plusWeeks(10);
		assertThat(missed(signed, target)).isEmpty();
		assertThat(missed(signed, target.plusDays(1))).containsExactly("First-deal target missed: no deal by %s (week 10)".formatted(target));

		programme.report(signed, new ReachedOn(Milestone.FIRST_DEAL_REGISTERED, programme.today()));

		assertThat(missed(signed, programme.today())).hasSize(1);
	}

	@Test
	void missesNoTargetThatWasRevisedOrMetInTime() {
		var revised = aPartnerSigned(100);
		var day = revised.runway().signedOn();
		recordJointPlan.check(new RecordJointPlanCheck.Input(revised.runway().id()),
				new Evidence.JointPlan("Ten accounts", "Faster together", "In the portal", "First registered counts", "weekly",
						"Pat", day.plusDays(20), "Olga", day.plusDays(70), 17), BY_OLGA);
		var met = aPartnerSigned(100, new ReachedOn(Milestone.FIRST_DEAL_REGISTERED, programme.today().minusDays(30)));

		assertThat(missed(revised, programme.today())).isEmpty();
		assertThat(missed(revised, day.plusWeeks(17).plusDays(1))).hasSize(1);
		assertThat(missed(met, programme.today())).isEmpty();
	}

	/** The first-deal targets that stand on the timeline as missed by a day. */
	private List<String> missed(Signed signed, LocalDate today) {
		return jdbc.sql("select summary from runway.missed_target_facts where runway_id = ? and happened_on <= ?")
			.params(signed.runway().id(), today)
			.query(String.class)
			.list();
	}

	/** Signs a partner some days ago and waits until its runway has started. */
	private Signed aPartnerSigned(int daysAgo, ReachedOn... reached) {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(daysAgo), reached);
		Awaitility.await("the runway").until(() -> certifications.standing(signed.partner().id()).isPresent());
		return signed;
	}

	private String denial(Signed signed, GivenRep... reps) {
		return denial(() -> certify(signed, reps));
	}

	private static String denial(ThrowingCallable completed) {
		return assertThatExceptionOfType(CompletionDenied.class).isThrownBy(completed).actual().reason();
	}

	private void certify(Signed signed, GivenRep... reps) {
		recordCertification.check(new RecordCertificationCheck.Input(signed.runway().id()),
				new Evidence.Certification(List.<@Nullable GivenRep>of(reps)), BY_OLGA);
	}

	private static TaskCompletion by(@Nullable String assignee) {
		return new TaskCompletion(1, 2, "Task", assignee);
	}

	private static GivenRep rep(String name, String role, LocalDate issuedOn) {
		return new GivenRep(name, null, role, "Basics", issuedOn, null, null);
	}

}

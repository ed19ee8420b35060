package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static dev.runway.models.FilledForms.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the process does by itself as time goes by: chasing the milestones, and the clock. */
class PartnerActivationTimerTests {

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void chasesNothingThatWasReachedBeforeThePartnerWasLoaded() {
		workers.signedBefore(Duration.ofDays(60));
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign();

		partner.awaitTask("Task_RegisterFirstDeal");
		engine.advanceTo(workers.remindAt("FIRST_DEAL_REGISTERED").plusSeconds(1));

		awaitMail(partner, "FirstDeal");
		assertThat(workers.chases()).containsExactly("FIRST_DEAL_REGISTERED 0 OWNER reminder");
		assertThat(partner.called("chase-milestone")).hasSize(1);
	}

	@Test
	void startsOneChaseBeforeTheDueDayAlsoAfterACorrection() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").minus(Duration.ofHours(1)));
		workers.refuse("activation.recordAgreement", "Portal access is not set up.");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete");
		assertThat(workers.chases()).isEmpty();

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		awaitMail(partner, "Agreement");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete", 2);

		partner.awaitTask("Task_ConfirmAgreement");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 OWNER reminder");
		assertThat(partner.called("chase-milestone")).hasSize(1);
	}

	@Test
	void chasesEachMilestoneByItsName() {
		var partner = stage.sign();

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		awaitMail(partner, "Agreement");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");
		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));
		awaitMail(partner, "Onboarding");
		partner.complete("Task_OnboardPartner", ONBOARDING).awaitTask("Task_CertifyReps");
		partner.awaitTask("Task_SignJointPlan");
		engine.advanceTo(workers.remindAt("CERTIFICATION_DONE").plusSeconds(1));
		partner.awaitActivated("CallActivity_ChaseCertification").awaitActivated("CallActivity_ChaseJointPlan");
		engine.await("not all milestones are chased", () -> Optional.of(workers.chases()).filter(chases -> chases.size() == 4));

		assertThat(workers.chases()).containsExactlyInAnyOrder("AGREEMENT_SIGNED 0 OWNER reminder",
				"ONBOARDING_DONE 0 OWNER reminder", "CERTIFICATION_DONE 0 OWNER reminder", "JOINT_PLAN_SIGNED 0 OWNER reminder");
	}

	@Test
	void stopsChasingTheMomentAPersonRecordsTheMilestone() {
		var partner = stage.sign();
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		var chase = awaitMail(partner, "Agreement");

		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		chase.awaitTerminated("chase-milestone");
		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));
		awaitMail(partner, "Onboarding");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 OWNER reminder", "ONBOARDING_DONE 0 OWNER reminder");
	}

	@Test
	void stopsChasingTheMomentASystemReportsTheMilestone() {
		var partner = stage.sign();
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		var chase = awaitMail(partner, "Agreement");

		stage.report("AGREEMENT_SIGNED", List.of("AGREEMENT_SIGNED"));

		chase.awaitTerminated("chase-milestone");
		partner.awaitTask("Task_OnboardPartner");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 OWNER reminder");
	}

	@Test
	void putsAPartnerOnTheLadderWhenTheClockRunsOutAndLeavesTheTasksOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.clockEndsAt().minus(Duration.ofHours(1)));
		awaitMail(partner, "Agreement");
		assertThat(partner.activated()).doesNotContain("Task_CheckClock");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		var ladder = partner.awaitCalled("rescue-ladder");
		assertThat(ladder.awaitTask("Task_PlanHelp").assignee()).isEqualTo("olga");
		assertThat(ladder.variable("partnerName")).contains("\"Acme\"");
		assertThat(ladder.variable("targets")).isEmpty();
		assertThat(partner.awaitTask("Task_ConfirmAgreement").assignee()).isEmpty();
	}

	@Test
	void waitsForTheNewEndWhenTheClockWasMoved() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		var newEnd = workers.clockEndsAt().plus(Duration.ofDays(14));
		workers.clockAnswers("MOVED", newEnd);

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("Gateway_NewClockEnd");
		engine.advanceTo(newEnd.minus(Duration.ofHours(1)));
		assertThat(partner.activated()).doesNotContain("CallActivity_RescueLadder");
		workers.clockAnswers("ELAPSED", newEnd);
		engine.advanceTo(newEnd.plusSeconds(1));

		partner.awaitCalled("rescue-ladder");
		assertThat(partner.activated()).containsSubsequence("Task_CheckClock", "CatchEvent_NewClockEnd", "Task_CheckClock",
				"CallActivity_RescueLadder");
	}

	@Test
	void asksTheClockAgainWhenItsNewEndIsMovedOnceMore() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		var newEnd = workers.clockEndsAt().plus(Duration.ofDays(14));
		workers.clockAnswers("MOVED", newEnd);
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("Gateway_NewClockEnd");

		var earlierEnd = newEnd.minus(Duration.ofDays(7));
		workers.clockAnswers("MOVED", earlierEnd);
		stage.moveTheClock();
		partner.awaitCompleted("CatchEvent_ClockMoved").awaitActivated("Gateway_NewClockEnd", 2);
		workers.clockAnswers("ELAPSED", earlierEnd);
		engine.advanceTo(earlierEnd.plusSeconds(1));

		partner.awaitCompleted("CatchEvent_NewClockEnd").awaitCalled("rescue-ladder");
	}

	@Test
	void putsAPartnerBackOnItsClockWhenItIsMovedOnTheLadder() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");
		var newEnd = engine.now().plus(Duration.ofDays(5));
		workers.clockAnswers("MOVED", newEnd);

		stage.moveTheClock();
		ladder.awaitEnd();
		partner.awaitActivated("Gateway_NewClockEnd");
		workers.clockAnswers("ELAPSED", newEnd);
		engine.advanceTo(newEnd.plusSeconds(1));

		partner.awaitActivated("CallActivity_RescueLadder", 2).awaitTask("Task_ConfirmAgreement");
		assertThat(partner.completed()).doesNotContain("CatchEvent_ClockMoved");
	}

	@Test
	void asksTheClockAgainAfterAnExtensionAndGoesOnWithTheNextRung() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "DECIDE"));
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		var decision = partner.awaitCalled("rescue-ladder").awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");
		var newEnd = engine.now().plus(Duration.ofDays(30));
		workers.clockAnswers("MOVED", newEnd);

		decision.complete("Task_Decide", FilledForms.EXTENSION);
		partner.awaitActivated("Gateway_NewClockEnd");
		assertThat(partner.called("rescue-ladder")).hasSize(1);
		workers.clockAnswers("ELAPSED", newEnd);
		engine.advanceTo(newEnd.plusSeconds(1));

		partner.awaitActivated("CallActivity_RescueLadder", 2);
		partner.awaitCalled("rescue-ladder").awaitCalled("decide-partnership").awaitTask("Task_Decide");
	}

	@Test
	void stopsTheClockOfAPartnerThatIsLiveWithMilestonesOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.clockAnswers("LIVE", workers.clockEndsAt());

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_ClockStopped").awaitTask("Task_ConfirmAgreement");
		assertThat(partner.called("rescue-ladder")).isEmpty();
	}

	@Test
	void endsAMovedClockTheMomentThePartnerIsLive() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign();
		partner.awaitTask("Task_RegisterFirstDeal");
		workers.clockAnswers("MOVED", workers.clockEndsAt().plus(Duration.ofDays(14)));
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("Gateway_NewClockEnd");

		partner.complete("Task_RegisterFirstDeal", FIRST_DEAL);

		partner.awaitTerminated("Gateway_NewClockEnd").awaitTask("Task_CloseFirstDeal");
	}

	@Test
	void endsTheLadderTheMomentThePartnerIsLiveByItsOwnTask() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign();
		partner.awaitTask("Task_RegisterFirstDeal");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");

		partner.complete("Task_RegisterFirstDeal", FIRST_DEAL);

		ladder.awaitTerminated("rescue-ladder");
		partner.awaitTask("Task_CloseFirstDeal");
		assertThat(workers.done()).doesNotContain("ladder.demote");
	}

	@Test
	void endsTheLadderOfAPartnerThatIsLiveOutOfOrderAndKeepsTheOpenTasks() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");
		workers.clockAnswers("LIVE", workers.clockEndsAt());

		stage.report("FIRST_DEAL_REGISTERED", List.of("FIRST_DEAL_REGISTERED"));

		ladder.awaitEnd();
		partner.awaitCompleted("EndEvent_ClockStopped").awaitTask("Task_ConfirmAgreement");
		assertThat(ladder.completed()).contains("EndEvent_PartnerLive");
		assertThat(partner.called("rescue-ladder")).hasSize(1);
	}

	private static TestInstance awaitMail(TestInstance partner, String milestone) {
		return partner.awaitActivated("CallActivity_Chase" + milestone).awaitCalled("chase-milestone").awaitCompleted("Task_SendChase");
	}
}

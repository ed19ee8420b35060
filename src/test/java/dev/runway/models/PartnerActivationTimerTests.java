package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static dev.runway.models.FilledForms.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the process does by itself as time goes by: reminders before the due days, and the clock. */
class PartnerActivationTimerTests {

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void remindsOfNothingThatWasReachedBeforeThePartnerWasLoaded() {
		workers.signedBefore(Duration.ofDays(60));
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign();

		partner.awaitTask("Task_RegisterFirstDeal");
		engine.advanceTo(workers.remindAt("FIRST_DEAL_REGISTERED").plusSeconds(1));

		partner.awaitCompleted("EndEvent_FirstDealReminded");
		assertThat(workers.reminders()).containsExactly("FIRST_DEAL_REGISTERED");
	}

	@Test
	void remindsTheOwnerOnceBeforeTheDueDayAlsoAfterACorrection() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").minus(Duration.ofHours(1)));
		workers.refuse("activation.recordAgreement", "Portal access is not set up.");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete");
		assertThat(workers.done()).doesNotContain("notification.sendReminder");

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		partner.awaitCompleted("EndEvent_AgreementReminded");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete", 2);

		partner.awaitTask("Task_ConfirmAgreement");
		assertThat(workers.reminders()).containsExactly("AGREEMENT_SIGNED");
	}

	@Test
	void remindsOfEachMilestoneByItsName() {
		var partner = stage.sign();

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		partner.awaitCompleted("EndEvent_AgreementReminded").complete("Task_ConfirmAgreement", AGREEMENT);
		partner.awaitTask("Task_OnboardPartner");
		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));
		partner.awaitCompleted("EndEvent_OnboardingReminded").complete("Task_OnboardPartner", ONBOARDING);
		partner.awaitTask("Task_CertifyReps");
		partner.awaitTask("Task_SignJointPlan");
		engine.advanceTo(workers.remindAt("CERTIFICATION_DONE").plusSeconds(1));
		partner.awaitCompleted("EndEvent_CertificationReminded").awaitCompleted("EndEvent_JointPlanReminded");

		assertThat(workers.reminders()).containsExactlyInAnyOrder("AGREEMENT_SIGNED", "ONBOARDING_DONE",
				"CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
	}

	@Test
	void doesNotRemindOfWhatIsReached() {
		var partner = stage.sign();
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));

		partner.awaitCompleted("EndEvent_OnboardingReminded");
		assertThat(workers.reminders()).containsExactly("ONBOARDING_DONE");
	}

	@Test
	void tellsOwnerAndManagerWhenTheClockRunsOutAndLeavesTheTasksOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.clockEndsAt().minus(Duration.ofHours(1)));
		partner.awaitCompleted("EndEvent_AgreementReminded");
		assertThat(partner.activated()).doesNotContain("Task_CheckClock");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_RunwayElapsed");
		assertThat(workers.done()).endsWith("activation.checkClock", "notification.sendRunwayElapsed");
		assertThat(partner.awaitTask("Task_ConfirmAgreement").assignee()).isEmpty();
	}

	@Test
	void waitsForTheNewEndWhenTheClockWasMoved() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		var newEnd = workers.clockEndsAt().plus(Duration.ofDays(14));
		workers.clockAnswers("MOVED", newEnd);

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("CatchEvent_NewClockEnd");
		engine.advanceTo(newEnd.minus(Duration.ofHours(1)));
		assertThat(partner.activated()).doesNotContain("Task_SendRunwayElapsed");
		workers.clockAnswers("ELAPSED", newEnd);
		engine.advanceTo(newEnd.plusSeconds(1));

		partner.awaitCompleted("EndEvent_RunwayElapsed");
		assertThat(partner.completed()).containsSubsequence("Task_CheckClock", "CatchEvent_NewClockEnd", "Task_CheckClock",
				"Task_SendRunwayElapsed");
	}

	@Test
	void stopsTheClockOfAPartnerThatIsLiveWithMilestonesOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.clockAnswers("LIVE", workers.clockEndsAt());

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_ClockStopped").awaitTask("Task_ConfirmAgreement");
		assertThat(workers.done()).doesNotContain("notification.sendRunwayElapsed");
	}

	@Test
	void endsAMovedClockTheMomentThePartnerIsLive() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign();
		partner.awaitTask("Task_RegisterFirstDeal");
		workers.clockAnswers("MOVED", workers.clockEndsAt().plus(Duration.ofDays(14)));
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("CatchEvent_NewClockEnd");

		partner.complete("Task_RegisterFirstDeal", FIRST_DEAL);

		partner.awaitTerminated("CatchEvent_NewClockEnd").awaitTask("Task_CloseFirstDeal");
	}
}

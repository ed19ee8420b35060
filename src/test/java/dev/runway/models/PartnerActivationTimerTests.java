package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.EXTENSION;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static dev.runway.models.FilledForms.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process does by itself as time goes by: chasing the milestones, and the clock. */
class PartnerActivationTimerTests {

	private static final List<String> BEFORE_LIVE = List.of("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@Test
	void chasesNothingThatWasReachedBeforeThePartnerWasLoaded() {
		workers.takenOverAfter(Duration.ofDays(60));
		workers.reached(BEFORE_LIVE.toArray(String[]::new));
		var partner = stage.sign();

		partner.awaitTask("Task_RegisterFirstDeal");
		engine.advanceTo(workers.remindAt("FIRST_DEAL_REGISTERED").plusSeconds(1));

		awaitMail(partner, "FirstDeal");
		assertThat(workers.chases()).containsExactly("FIRST_DEAL_REGISTERED 0 TASK_HOLDER reminder");
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

		assertThat(workers.chases()).containsExactlyInAnyOrder("AGREEMENT_SIGNED 0 TASK_HOLDER reminder",
				"ONBOARDING_DONE 0 TASK_HOLDER reminder", "CERTIFICATION_DONE 0 TASK_HOLDER reminder", "JOINT_PLAN_SIGNED 0 TASK_HOLDER reminder");
	}

	@Test
	void stopsChasingTheMomentAPersonRecordsTheMilestone() {
		var partner = stage.sign();
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		var chase = awaitMail(partner, "Agreement");

		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		chase.awaitEnd();
		assertThat(chase.completed()).contains("EndEvent_ChaseStopped");
		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));
		awaitMail(partner, "Onboarding");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 TASK_HOLDER reminder", "ONBOARDING_DONE 0 TASK_HOLDER reminder");
	}

	@Test
	void stopsChasingTheMomentASystemReportsTheMilestone() {
		var partner = stage.sign();
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		var chase = awaitMail(partner, "Agreement");

		stage.report("AGREEMENT_SIGNED");

		chase.awaitEnd();
		partner.awaitTask("Task_OnboardPartner");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 TASK_HOLDER reminder");
	}

	@Test
	void putsAPartnerOnTheLadderWhenTheClockRunsOutAndLeavesTheTasksOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.reviewAt().minus(Duration.ofHours(1)));
		awaitMail(partner, "Agreement");
		assertThat(partner.activated()).doesNotContain("CallActivity_RescueLadder");
		engine.advanceTo(workers.reviewAt().plusSeconds(1));

		var ladder = partner.awaitCalled("rescue-ladder");
		assertThat(ladder.awaitTask("Task_PlanHelp").assignee()).isEqualTo("olga");
		assertThat(ladder.variable("partnerName")).contains("\"Acme\"");
		assertThat(ladder.variable("targets")).isEmpty();
		assertThat(partner.awaitTask("Task_ConfirmAgreement").candidateGroups()).containsExactly("partner-operations");
		assertThat(partner.activated()).contains("BoundaryEvent_RunwayElapsed");
	}

	/** With none to four milestones before it reached, and the chase of the open ones running. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4 })
	void stopsClockAndLadderTheMomentAPartnerIsLiveAndKeepsTasksAndChases(int reached) {
		workers.reached(BEFORE_LIVE.subList(0, reached).toArray(String[]::new));
		var partner = stage.sign();
		var open = openTask(reached);
		partner.awaitTask(open);
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");
		var chase = partner.awaitCalled("chase-milestone").awaitCompleted("Task_SendChase");

		stage.report("FIRST_DEAL_REGISTERED");

		ladder.awaitTerminated("rescue-ladder");
		partner.awaitCompleted("EndEvent_PartnerLive").awaitCompleted("SubProcess_Clock");
		assertThat(partner.activated()).doesNotContain("Task_CheckClock");
		if (reached == 4) {
			partner.awaitTerminated(open).awaitTask("Task_CloseFirstDeal");
			chase.awaitEnd();
		} else {
			assertThat(partner.openTask(open)).isPresent();
			engine.advanceBy(Duration.ofDays(29));
			chase.awaitCompleted("Task_SendChase", 2);
		}
		assertThat(partner.called("rescue-ladder")).hasSize(1);
		assertThat(partner.incidents()).isEmpty();
	}

	private static String openTask(int reached) {
		return List.of("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_CertifyReps", "Task_SignJointPlan", "Task_RegisterFirstDeal").get(reached);
	}

	@Test
	void stopsTheClockBeforeItRunsOutWhenAPartnerIsLiveOutOfOrder() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		stage.report("FIRST_DEAL_REGISTERED");
		partner.awaitCompleted("SubProcess_Clock");
		engine.advanceTo(workers.reviewAt().plus(Duration.ofDays(1)));

		awaitMail(partner, "Agreement");
		assertThat(partner.called("rescue-ladder")).isEmpty();
		assertThat(partner.openTask("Task_ConfirmAgreement")).isPresent();
	}

	@Test
	void stopsTheLadderTheMomentAPersonRegistersTheDeal() {
		workers.reached(BEFORE_LIVE.toArray(String[]::new));
		var partner = stage.sign();
		partner.awaitTask("Task_RegisterFirstDeal");
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");

		partner.complete("Task_RegisterFirstDeal", FIRST_DEAL);

		ladder.awaitTerminated("rescue-ladder");
		partner.awaitCompleted("SubProcess_Clock").awaitTask("Task_CloseFirstDeal");
		assertThat(workers.done()).doesNotContain("ladder.demote");
	}

	@Test
	void hasNoClockForAPartnerThatWasLiveWhenItWasLoaded() {
		workers.reached("FIRST_DEAL_REGISTERED");
		var partner = stage.sign();

		partner.awaitCompleted("EndEvent_LiveAlready").awaitCompleted("SubProcess_Clock").awaitTask("Task_ConfirmAgreement");
		assertThat(partner.activated()).doesNotContain("Task_AwaitFirstDeal");
	}

	@Test
	void waitsForTheNewDateWhenTheClockIsMoved() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		partner.awaitActivated("Task_AwaitFirstDeal");
		var later = workers.reviewAt().plus(Duration.ofDays(14));

		stage.moveTheClock(later);
		partner.awaitActivated("Task_AwaitFirstDeal", 2);
		engine.advanceTo(later.minus(Duration.ofHours(1)));
		awaitMail(partner, "Agreement");
		assertThat(partner.called("rescue-ladder")).isEmpty();
		engine.advanceTo(later.plusSeconds(1));

		partner.awaitCalled("rescue-ladder");
	}

	@Test
	void goesByTheLaterOfTwoMovesAtOnce() {
		var partner = stage.sign();
		partner.awaitActivated("Task_AwaitFirstDeal");
		var first = workers.reviewAt().plus(Duration.ofDays(7));
		var second = workers.reviewAt().plus(Duration.ofDays(14));

		stage.moveTheClock(first);
		stage.moveTheClock(second);
		partner.awaitActivated("Task_AwaitFirstDeal", 3);
		engine.advanceTo(second.minus(Duration.ofHours(1)));
		awaitMail(partner, "Agreement");
		assertThat(partner.called("rescue-ladder")).isEmpty();
		engine.advanceTo(second.plusSeconds(1));

		partner.awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");
		assertThat(partner.called("rescue-ladder")).hasSize(1);
		assertThat(partner.incidents()).isEmpty();
	}

	@Test
	void runsOutAtOnceWhenTheClockIsShortenedToAPastDay() {
		var partner = stage.sign();
		partner.awaitActivated("Task_AwaitFirstDeal");

		stage.moveTheClock(engine.now().minusSeconds(60));

		partner.awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");
	}

	@Test
	void putsAPartnerBackOnItsClockWhenItIsMovedOnTheLadder() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");
		var later = engine.now().plus(Duration.ofDays(5));

		stage.moveTheClock(later);
		ladder.awaitTerminated("Task_PlanHelp").awaitTerminated("rescue-ladder");
		partner.awaitActivated("Task_AwaitFirstDeal", 2);
		assertThat(partner.activated()).doesNotContain("Task_CheckClock");
		engine.advanceTo(later.plusSeconds(1));

		partner.awaitActivated("CallActivity_RescueLadder", 2).awaitTask("Task_ConfirmAgreement");
	}

	/** The ladder that extends sends no message about itself, which would cancel its own completion: the clock is asked after it. */
	@Test
	void goesByTheNewDateAfterAnExtensionOnTheLadder() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "DECIDE"));
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		var decision = partner.awaitCalled("rescue-ladder").awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");
		var later = engine.now().plus(Duration.ofDays(30));
		workers.clockAnswers("MOVED", later);

		decision.complete("Task_Decide", EXTENSION);
		partner.awaitActivated("EndEvent_ClockRestarted").awaitActivated("Task_AwaitFirstDeal", 2);
		engine.advanceTo(later.minus(Duration.ofHours(1)));
		assertThat(partner.called("rescue-ladder")).hasSize(1);
		engine.advanceTo(later.plusSeconds(1));

		partner.awaitActivated("CallActivity_RescueLadder", 2);
		partner.awaitCalled("rescue-ladder").awaitCalled("decide-partnership").awaitTask("Task_Decide");
	}

	@Test
	void endsTheClockOfAPartnerThatTheLadderFindsLive() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "NONE"));
		workers.clockAnswers("LIVE", workers.reviewAt());

		engine.advanceTo(workers.reviewAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_ClockStopped").awaitCompleted("SubProcess_Clock").awaitTask("Task_ConfirmAgreement");
	}

	/** A verdict of an earlier round does not start the clock of a live partner again. */
	@Test
	void stopsTheClockOfAPartnerThatIsLiveAfterAnExtension() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "NONE"));
		workers.clockAnswers("MOVED", workers.reviewAt().plus(Duration.ofDays(30)));
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		partner.awaitActivated("Task_AwaitFirstDeal", 2);

		stage.report("FIRST_DEAL_REGISTERED");

		partner.awaitCompleted("EndEvent_PartnerLive").awaitCompleted("SubProcess_Clock");
		engine.awaitQuiet(() -> true);
		assertThat(partner.activated().stream().filter("SubProcess_Clock"::equals)).hasSize(2);
	}

	/** Signed 200 days ago, nothing reached, and taken over today. */
	@Test
	void neitherMailsNorPutsOnTheLadderAtOnceWhoIsTakenOverLate() {
		workers.takenOverAfter(Duration.ofDays(200));
		var records = engine.worked();
		var partners = Stream.generate(stage::sign).limit(5).toList();
		partners.forEach(partner -> partner.awaitTask("Task_ConfirmAgreement"));
		engine.awaitQuiet(() -> true);

		assertThat(engine.worked() - records).as("records of five starts").isLessThanOrEqualTo(5 * 150);
		assertThat(workers.done()).containsOnly("activation.openRunway", "notification.sendWelcome");
		engine.advanceBy(Duration.ofDays(1).plusSeconds(1));
		partners.forEach(partner -> awaitMail(partner, "Agreement"));
		assertThat(workers.chases()).hasSize(5).containsOnly("AGREEMENT_SIGNED 0 TASK_HOLDER reminder");
		assertThat(partners).allSatisfy(partner -> assertThat(partner.called("rescue-ladder")).isEmpty());
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		partners.forEach(partner -> partner.awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp"));
	}

	private static TestInstance awaitMail(TestInstance partner, String milestone) {
		return partner.awaitActivated("CallActivity_Chase" + milestone).awaitCalled("chase-milestone").awaitCompleted("Task_SendChase");
	}
}

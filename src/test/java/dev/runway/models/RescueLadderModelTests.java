package dev.runway.models;

import static dev.runway.models.FilledForms.EXTENSION;
import static dev.runway.models.FilledForms.HELP_PLAN;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way down the ladder: help, demotion, decision, each rung with its date, and going live or a moved clock on any of them. */
class RescueLadderModelTests {

	private static final Duration RECOVERY = Duration.ofDays(30).plusMinutes(1);

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void helpsThenDemotesThenAsksForADecision() {
		var ladder = climb("HELP");

		ladder.complete("Task_PlanHelp", HELP_PLAN).awaitActivated("CatchEvent_HelpRecoveryOver");
		engine.advanceBy(Duration.ofDays(29));
		assertThat(ladder.activated()).doesNotContain("Task_Demote");
		engine.advanceBy(Duration.ofDays(1).plusMinutes(1));
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");
		engine.advanceBy(RECOVERY);
		ladder.awaitCalled("decide-partnership").complete("Task_Decide", EXTENSION);

		ladder.awaitEnd();
		assertThat(ladder.completed()).containsSubsequence("Task_OpenHelp", "Task_SendRunwayElapsed", "EndEvent_HelpPlanned",
				"CatchEvent_HelpRecoveryOver", "Task_Demote", "Task_SendDemotion", "CatchEvent_DemotionRecoveryOver",
				"CallActivity_DecideActivation", "EndEvent_BackOnClock");
		assertThat(workers.done()).containsExactly("ladder.findRung", "ladder.openHelp", "notification.sendRunwayElapsed",
				"ladder.recordHelpPlan", "ladder.demote", "notification.sendDemotion", "ladder.openDecision",
				"ladder.recordDecision");
		assertThat(ladder.incidents()).isEmpty();
	}

	@Test
	void asksTheNamedPersonForTheHelpPlan() {
		var task = climb("HELP").awaitTask("Task_PlanHelp");

		assertThat(task.assignee()).isEqualTo("olga");
		assertThat(task.dueAt()).isBetween(engine.now().plus(Duration.ofDays(6)), engine.now().plus(Duration.ofDays(7)));
		assertThat(task.form()).containsOnly(entry("accountExecutive", "null"), entry("actions", "null"), entry("helpOn", "null"),
				entry("correction", "null"), entry("dueOn", "\"in a week\""), entry("endsOn", "\"in 30 days\""),
				entry("taskContextDisplayName", "\"Acme\""));
	}

	@Test
	void sendsAnIncompleteHelpPlanBackWithEverythingThatWasTyped() {
		workers.refuse("ladder.recordHelpPlan", "The help cannot start in the past.");
		var ladder = climb("HELP");

		ladder.complete("Task_PlanHelp", HELP_PLAN).awaitCompleted("BoundaryEvent_HelpPlanIncomplete");

		assertThat(ladder.awaitTask("Task_PlanHelp").form()).contains(entry("accountExecutive", "\"Ada Exec\""),
				entry("actions", "\"Joint calls\""), entry("helpOn", "\"2027-03-08\""),
				entry("correction", "\"The help cannot start in the past.\""));
	}

	@Test
	void demotesAlsoWhenNobodyPlansTheHelp() {
		var ladder = climb("HELP");
		ladder.awaitTask("Task_PlanHelp");

		engine.advanceBy(RECOVERY);

		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");
		assertThat(ladder.completed()).contains("BoundaryEvent_HelpOver").doesNotContain("CatchEvent_HelpRecoveryOver");
		assertThat(workers.done()).containsExactly("ladder.findRung", "ladder.openHelp", "notification.sendRunwayElapsed",
				"ladder.demote", "notification.sendDemotion");
	}

	@Test
	void beginsWithTheDemotionWhenHelpIsOver() {
		climb("DEMOTE").awaitActivated("CatchEvent_DemotionRecoveryOver");

		assertThat(workers.done()).containsExactly("ladder.findRung", "ladder.demote", "notification.sendDemotion");
	}

	@Test
	void beginsWithTheDecisionAfterAnExtension() {
		var ladder = climb("DECIDE");

		ladder.awaitCalled("decide-partnership").complete("Task_Decide", EXTENSION);

		ladder.awaitEnd();
		assertThat(workers.done()).containsExactly("ladder.findRung", "ladder.openDecision", "ladder.recordDecision");
	}

	@Test
	void doesNothingForAPartnerThatIsNotIdle() {
		var ladder = climb("NONE").awaitEnd();

		assertThat(ladder.completed()).contains("EndEvent_OffLadder");
		assertThat(workers.done()).containsExactly("ladder.findRung");
	}

	@Test
	void tellsNobodyOfADemotionThatDidNotHappen() {
		workers.answer("ladder.demote", Map.of("demotion", Map.of("idle", false)));

		var ladder = climb("DEMOTE").awaitEnd();

		assertThat(ladder.completed()).contains("EndEvent_NoLongerIdle");
		assertThat(workers.done()).containsExactly("ladder.findRung", "ladder.demote");
	}

	@Test
	void endsWhenThePartnerGoesLiveOnTheHelpRung() {
		var ladder = climb("HELP");
		ladder.awaitTask("Task_PlanHelp");

		goLive();

		ladder.awaitTerminated("Task_PlanHelp").awaitEnd();
		assertThat(ladder.completed()).contains("EndEvent_PartnerLive");
	}

	@Test
	void endsWhenThePartnerGoesLiveAfterTheDemotion() {
		var ladder = climb("DEMOTE");
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");

		goLive();

		ladder.awaitTerminated("CatchEvent_DemotionRecoveryOver").awaitEnd();
		assertThat(workers.done()).doesNotContain("ladder.openDecision");
	}

	@Test
	void takesTheDecisionAwayWhenThePartnerGoesLive() {
		var ladder = climb("DECIDE");
		var decision = ladder.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");

		goLive();

		decision.awaitTerminated("decide-partnership");
		ladder.awaitEnd();
		assertThat(workers.done()).doesNotContain("ladder.recordDecision");
	}

	@Test
	void endsWhenTheClockIsMovedOnTheHelpRung() {
		var ladder = climb("HELP");
		ladder.awaitTask("Task_PlanHelp");

		stage.moveTheClock();

		ladder.awaitTerminated("Task_PlanHelp").awaitEnd();
		assertThat(ladder.completed()).contains("EndEvent_ClockMoved");
	}

	@Test
	void endsWhenTheClockIsMovedAfterTheDemotion() {
		var ladder = climb("DEMOTE");
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");

		stage.moveTheClock();

		ladder.awaitTerminated("CatchEvent_DemotionRecoveryOver").awaitEnd();
		assertThat(workers.done()).doesNotContain("ladder.openDecision");
	}

	@Test
	void takesTheDecisionAwayWhenTheClockIsMoved() {
		var ladder = climb("DECIDE");
		var decision = ladder.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");

		stage.moveTheClock();

		decision.awaitTerminated("Task_Decide").awaitTerminated("decide-partnership");
		ladder.awaitEnd();
		assertThat(workers.done()).doesNotContain("ladder.recordDecision");
	}

	@Test
	void doesNotCareAboutOtherMilestones() {
		var ladder = climb("HELP");
		ladder.awaitTask("Task_PlanHelp");

		stage.report("JOINT_PLAN_SIGNED", List.of("JOINT_PLAN_SIGNED"));

		ladder.complete("Task_PlanHelp", HELP_PLAN).awaitActivated("CatchEvent_HelpRecoveryOver");
		assertThat(ladder.completed()).doesNotContain("EndEvent_PartnerLive");
	}

	private TestInstance climb(String nextRung) {
		workers.answer("ladder.findRung", Map.of("nextRung", nextRung));
		return stage.call("rescue-ladder", Map.of());
	}

	private void goLive() {
		stage.report("FIRST_DEAL_REGISTERED", List.of("FIRST_DEAL_REGISTERED"));
	}
}

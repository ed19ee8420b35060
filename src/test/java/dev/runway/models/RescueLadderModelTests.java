package dev.runway.models;

import static dev.runway.models.FilledForms.EXTENSION;
import static dev.runway.models.FilledForms.HELP_PLAN;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way down the ladder: help, demotion, decision, each rung with its date, and going live or a moved clock on any of them. */
class RescueLadderModelTests {

	private static final Duration RECOVERY = Duration.ofDays(30).plusMinutes(1);

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

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
		assertThat(ladder.completed()).containsSubsequence("Task_OpenHelp", "Task_SendRunwayElapsed", "Task_PlanHelp",
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
		assertThat(task.form()).containsOnly(entry("dueOn", "\"in a week\""), entry("endsOn", "\"in 30 days\""),
				entry("taskContextDisplayName", "\"Acme\""));
	}

	@Test
	void keepsTheTaskWhenAHelpPlanIsDenied() {
		workers.deny("ladder.recordHelpPlan", "The help cannot start in the past.");
		var ladder = climb("HELP");
		var task = ladder.awaitTask("Task_PlanHelp");

		assertThat(ladder.denied("Task_PlanHelp", HELP_PLAN)).isEqualTo("The help cannot start in the past.");
		assertThat(ladder.awaitTask("Task_PlanHelp").key()).isEqualTo(task.key());
		engine.advanceBy(RECOVERY);

		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver").awaitTerminated("Task_PlanHelp");
	}

	@Test
	void asksForNoPlanThatIsThereAlready() {
		workers.answer("ladder.openHelp", Map.of("help", Map.of("owner", "olga", "dueAt", engine.now().toString(), "endsAt",
				engine.now().plus(Duration.ofDays(3)).toString(), "planned", true)));
		var ladder = climb("HELP").awaitActivated("CatchEvent_HelpRecoveryOver");

		assertThat(ladder.activated()).doesNotContain("Task_PlanHelp");
		engine.advanceBy(Duration.ofDays(3).plusSeconds(1));
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");
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

	private TestInstance climb(String nextRung) {
		workers.answer("ladder.findRung", Map.of("nextRung", nextRung));
		return stage.call("rescue-ladder", Map.of());
	}
}

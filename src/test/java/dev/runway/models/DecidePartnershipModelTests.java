package dev.runway.models;

import static dev.runway.models.FilledForms.ENDING;
import static dev.runway.models.FilledForms.EXTENSION;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a person decides about an idle partner. */
class DecidePartnershipModelTests {

	private static final Duration WEEK = Duration.ofDays(7).plusMinutes(1);

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@Test
	void keepsAPartnerThatIsExtended() {
		var decision = decide().complete("Task_Decide", EXTENSION).awaitEnd();

		assertThat(decision.completed()).contains("EndEvent_Extended").doesNotContain("EndEvent_PartnershipEnded");
		assertThat(decision.variable("answer")).contains("{\"choice\":\"EXTEND\"}");
		assertThat(workers.done()).containsExactly("ladder.openDecision", "ladder.recordDecision");
	}

	@Test
	void asksTheDeciderUnderThePartnersName() {
		var task = decide().awaitTask("Task_Decide");

		assertThat(task.assignee()).isEqualTo("lena");
		assertThat(task.dueAt()).isBetween(engine.now().plus(Duration.ofDays(6)), engine.now().plus(Duration.ofDays(7)));
		assertThat(task.form()).containsOnly(entry("taskContextDisplayName", "\"Acme\""));
	}

	@Test
	void asksNobodyWhenThereIsNothingToDecide() {
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false)));

		var decision = decide().awaitEnd();

		assertThat(decision.completed()).contains("EndEvent_NothingToDecide");
		assertThat(workers.done()).containsExactly("ladder.openDecision");
	}

	@Test
	void keepsTheTaskWhenAnAnswerIsDenied() {
		workers.deny("ladder.recordDecision", "The new date must be in the future.");
		var decision = decide();
		var task = decision.awaitTask("Task_Decide");

		assertThat(decision.denied("Task_Decide", EXTENSION)).isEqualTo("The new date must be in the future.");
		assertThat(decision.awaitTask("Task_Decide").key()).isEqualTo(task.key());
		workers.accept("ladder.recordDecision");

		decision.complete("Task_Decide", ENDING);
		assertThat(decision.completed()).doesNotContain("EndEvent_Extended");
	}

	@Test
	void asksAgainAboutADealThatIsNotWonWhenTheNewDateHasPassed() {
		var decision = stage.call("decide-partnership", Map.of("question", "NOT_WON"));
		decision.awaitTask("Task_Decide");
		var later = engine.now().plus(Duration.ofDays(60));
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false, "askAt", later.toString())));

		decision.complete("Task_Decide", EXTENSION).awaitActivated("CatchEvent_AskAgain");
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", true, "decider", "lena", "dueAt", later.toString())));
		engine.advanceTo(later.plusSeconds(1));

		decision.awaitActivated("Task_Decide", 2).complete("Task_Decide", EXTENSION).awaitActivated("Task_OpenDecision", 4);
		assertThat(decision.completed()).doesNotContain("EndEvent_Extended");
	}

	@Test
	void waitsUntilItIsTimeToAsk() {
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false, "askAt", engine.now().plus(Duration.ofDays(5)).toString())));

		var decision = decide().awaitActivated("CatchEvent_AskAgain");
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false)));
		engine.advanceBy(Duration.ofDays(5).plusSeconds(1));

		assertThat(decision.awaitEnd().completed()).contains("EndEvent_NothingToDecide");
	}

	@Test
	void remindsTheDeciderEveryWeekAndKeepsTheTaskOpen() {
		var decision = decide();
		var task = decision.awaitTask("Task_Decide");

		engine.advanceBy(WEEK);
		decision.awaitCompleted("EndEvent_DeciderReminded");
		engine.advanceBy(WEEK);
		decision.awaitCompleted("EndEvent_DeciderReminded", 2);

		assertThat(decision.awaitTask("Task_Decide").key()).isEqualTo(task.key());
		decision.complete("Task_Decide", EXTENSION).awaitEnd();
		assertThat(workers.times("notification.sendDecisionReminder")).isEqualTo(2);
	}

	@Test
	void endsByAnErrorThatTheCallerCatches() {
		var decision = decide().complete("Task_Decide", ENDING);

		assertThat(engine.await("the error was not thrown", () -> decision.incidents().stream().findFirst()))
				.startsWith("EndEvent_PartnershipEnded").contains("PARTNERSHIP_ENDED");
		assertThat(decision.variable("answer")).contains("{\"choice\":\"END\"}");
	}

	private TestInstance decide() {
		return stage.call("decide-partnership", Map.of("question", "NOT_LIVE"));
	}
}

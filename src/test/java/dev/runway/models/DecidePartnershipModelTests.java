package dev.runway.models;

import static dev.runway.models.FilledForms.ENDING;
import static dev.runway.models.FilledForms.EXTENSION;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a person decides about an idle partner. */
class DecidePartnershipModelTests {

	private static final Duration WEEK = Duration.ofDays(7).plusMinutes(1);

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void keepsAPartnerThatIsExtended() {
		var decision = decide().complete("Task_Decide", EXTENSION).awaitEnd();

		assertThat(decision.completed()).contains("EndEvent_Extended").doesNotContain("EndEvent_PartnershipEnded");
		assertThat(decision.variable("answer")).contains(
				"{\"choice\":\"EXTEND\",\"reason\":\"A deal is near.\",\"extendTo\":\"2027-06-01\"}");
		assertThat(workers.done()).containsExactly("ladder.openDecision", "ladder.recordDecision");
	}

	@Test
	void asksTheDeciderUnderThePartnersName() {
		var task = decide().awaitTask("Task_Decide");

		assertThat(task.assignee()).isEqualTo("lena");
		assertThat(task.dueAt()).isBetween(engine.now().plus(Duration.ofDays(6)), engine.now().plus(Duration.ofDays(7)));
		assertThat(task.form()).containsOnly(entry("choice", "null"), entry("reason", "null"), entry("extendTo", "null"),
				entry("correction", "null"), entry("taskContextDisplayName", "\"Acme\""));
	}

	@Test
	void asksNobodyWhenThereIsNothingToDecide() {
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false)));

		var decision = decide().awaitEnd();

		assertThat(decision.completed()).contains("EndEvent_NothingToDecide");
		assertThat(workers.done()).containsExactly("ladder.openDecision");
	}

	@Test
	void sendsAnIncompleteAnswerBackWithEverythingThatWasTyped() {
		workers.refuse("ladder.recordDecision", "The new date must be in the future.");
		var decision = decide();

		decision.complete("Task_Decide", EXTENSION).awaitCompleted("BoundaryEvent_AnswerIncomplete");
		assertThat(decision.awaitTask("Task_Decide").form()).contains(entry("choice", "\"EXTEND\""),
				entry("reason", "\"A deal is near.\""), entry("extendTo", "\"2027-06-01\""),
				entry("correction", "\"The new date must be in the future.\""));
		workers.accept("ladder.recordDecision");

		decision.complete("Task_Decide", EXTENSION).awaitEnd();
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
		workers.answer("ladder.recordDecision", Map.of("verdict", "END"));

		var decision = decide().complete("Task_Decide", ENDING);

		assertThat(engine.await("the error was not thrown", () -> decision.incidents().stream().findFirst()))
				.startsWith("EndEvent_PartnershipEnded").contains("PARTNERSHIP_ENDED");
		assertThat(decision.variable("answer")).contains("{\"choice\":\"END\",\"reason\":\"Nobody answers.\",\"extendTo\":null}");
	}

	private TestInstance decide() {
		return stage.call("decide-partnership", Map.of("question", "NOT_LIVE"));
	}
}

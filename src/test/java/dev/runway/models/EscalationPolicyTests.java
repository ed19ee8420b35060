package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The table of escalations, evaluated by the engine. */
class EscalationPolicyTests {

	private static TestEngine engine;

	@BeforeAll
	static void deploy() {
		engine = TestEngine.start().deploy(Models.files());
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | TASK_HOLDER    | reminder     | 1
			1  | TASK_HOLDER    | overdue      | 6
			2  | OWNER, MANAGER | overdue      | 7
			3  | CHANNEL_LEAD   | overdue-lead | 28
			4  | CHANNEL_LEAD   | overdue-lead | 28
			99 | CHANNEL_LEAD   | overdue-lead | 28
			""")
	void namesWhoHearsWhatAndWhenTheNextStepFollows(int level, String audience, String template, int nextAfterDays) {
		assertThat(step(Map.of("level", level))).isEqualTo(Map.of("audience", audience, "template", template, "nextAfterDays", nextAfterDays));
	}

	@Test
	void hasAStepForALevelThatIsNotKnown() {
		assertThat(step(Map.of())).containsEntry("audience", "CHANNEL_LEAD");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> step(Map<String, Object> variables) {
		var decision = engine.client().newEvaluateDecisionCommand().decisionId("escalation-policy").variables(variables).send().join();
		return new JsonMapper().readValue(decision.getDecisionOutput(), Map.class);
	}
}

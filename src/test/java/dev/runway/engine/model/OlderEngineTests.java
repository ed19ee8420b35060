package dev.runway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.runway.support.Models;
import org.junit.jupiter.api.Test;

class OlderEngineTests {

	private static final String PROCESS = "partner-activation.bpmn";

	private static final List<String> SIDE_BY_SIDE = List.of("SubProcess_Partnership", "SubProcess_Activation", "SubProcess_JointPlanSigned",
			"Task_SignJointPlan");

	private static final Map<String, Long> CERTIFIED = Map.of("SubProcess_CertificationDone", 1L, "Gateway_Certified", 1L);

	private final OlderEngine engine = new OlderEngine("8.6.0");

	@Test
	void isOlderThan88() {
		assertThat(engine.limited()).isTrue();
		assertThat(new OlderEngine("8.7.12").limited()).isTrue();
		assertThat(new OlderEngine("8.8.21").limited()).isFalse();
		assertThat(new OlderEngine("8.10.0").limited()).isFalse();
	}

	@Test
	void movesNoInstanceWithABranchThatWaitsAtAJoin() {
		assertThat(obstacles(PROCESS, SIDE_BY_SIDE, CERTIFIED, CERTIFIED)).containsExactly(
				"One of its parallel branches is done and waits for the others, and Camunda 8.6.0 moves it only once all are done");
	}

	@Test
	void movesAnInstanceWithBothBranchesOpenOrBothDone() {
		var both = Map.of("Gateway_Certified", 1L, "Gateway_Planned", 1L, "Gateway_Enabled", 1L);

		assertThat(obstacles(PROCESS, SIDE_BY_SIDE, Map.of(), Map.of())).isEmpty();
		assertThat(obstacles(PROCESS, List.of("SubProcess_Partnership", "SubProcess_Activation", "SubProcess_FirstDealRegistered"), both, both)).isEmpty();
		assertThat(obstacles(PROCESS, List.of("SubProcess_Partnership", "SubProcess_FirstClosedWon"), CERTIFIED, CERTIFIED))
			.as("what it left behind in a part that is over").isEmpty();
	}

	@Test
	void movesNoInstanceThatStandsAtWhatTheEngineCannotMove() {
		assertThat(obstacles(PROCESS, List.of("SubProcess_Partnership", "BoundaryEvent_PartnerLeft"), Map.of(), Map.of()))
			.containsExactly("It stands at 'Partner left', and Camunda 8.6.0 moves no instance from there");
	}

	private List<String> obstacles(String file, List<String> waiting, Map<String, Long> entered, Map<String, Long> completed) {
		return engine.obstacles(new Diagram(file, Models.inRepository().content(file)), waiting, entered, completed);
	}

}

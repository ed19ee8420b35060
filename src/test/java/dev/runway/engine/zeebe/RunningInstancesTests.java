package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.Incident;
import dev.runway.engine.Whereabouts.Place;
import dev.runway.engine.zeebe.RunningInstances.Running;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How instances are searched for, where they wait and what they could not go on with. */
class RunningInstancesTests {

	private AnsweringEngine engine;

	private final EngineCalls calls = new EngineCalls();

	@BeforeEach
	void start() throws IOException {
		engine = new AnsweringEngine();
	}

	@AfterEach
	void stop() {
		engine.close();
	}

	@Test
	void findsTheRunningInstancesOfAProcess() {
		engine.answers(instances(instance(11, 9L)));

		assertThat(searched().of("rescue-ladder")).containsExactly(new Running(11, "rescue-ladder", 3, 5, 9L));
		assertThat(engine.requests().getFirst()).startsWith("POST /v2/process-instances/search ").contains("rescue-ladder", "ACTIVE");
	}

	@Test
	void findsWhatAnInstanceHasOpen() {
		engine.answers(elements(element(7, "partner-activation", ElementInstanceResult.TypeEnum.PROCESS),
				element(7, "SubProcess_Clock", ElementInstanceResult.TypeEnum.SUB_PROCESS), element(7, "Task_A", ElementInstanceResult.TypeEnum.USER_TASK)));

		assertThat(searched().waitingAt(7)).containsExactly("SubProcess_Clock", "Task_A");
	}

	@Test
	void saysThatTheSearchIsAway() {
		engine.refuses(500, "INTERNAL", "all shards failed");

		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> searched().of("rescue-ladder"))
			.withMessageContaining("all shards failed");
	}

	@Test
	void findsWhereAnInstanceAndThoseThatItHasCalledWait() {
		engine.answers(instances(instance(11, 7L)));
		engine.answers(instances());
		engine.answers(elements(element(7, "SubProcess_Clock", ElementInstanceResult.TypeEnum.SUB_PROCESS),
				element(7, "CallActivity_RescueLadder", ElementInstanceResult.TypeEnum.CALL_ACTIVITY)));
		engine.answers(elements(element(11, "Task_PlanHelp", ElementInstanceResult.TypeEnum.USER_TASK).hasIncident(true)));

		var whereabouts = new ZeebeWhereabouts(engine.client(), calls, new InstanceTree(engine.client(), calls));

		assertThat(whereabouts.of(7)).containsExactly(new Place(7, "a-process", "CallActivity_RescueLadder", false),
				new Place(11, "a-process", "Task_PlanHelp", true));
		assertThat(engine.requests().getFirst()).contains("parentProcessInstanceKey", "\"$in\":[\"7\"]");
	}

	@Test
	void listsIncidentsWithTheInstanceAtTheTop() {
		engine.answers(new IncidentSearchQueryResult().page(new SearchQueryPageResponse().totalItems(0L)).items(List.of(
				new IncidentResult().incidentKey("1").processInstanceKey("12").processDefinitionId("chase-milestone").elementId("Task_SendChase")
					.errorType(IncidentResult.ErrorTypeEnum.JOB_NO_RETRIES).errorMessage("The mail server\nis away")
					.creationTime("2026-11-22T10:00:00.000Z").state(IncidentResult.StateEnum.ACTIVE).jobKey("5"))));
		engine.answers(instances(instance(12, 11L)));
		engine.answers(instances(instance(11, 7L)));
		engine.answers(instances(instance(7, null)));

		var found = incidents().open(10);

		assertThat(found).singleElement().isEqualTo(new Incident(1, 12, 7, "chase-milestone", "Task_SendChase", "JOB_NO_RETRIES",
				"The mail server", Instant.parse("2026-11-22T10:00:00Z"), 5L));
		assertThat(engine.requests().getFirst()).contains("\"limit\":10", "creationTime");
	}

	private RunningInstances searched() {
		return new RunningInstances(engine.client(), calls);
	}

	private ZeebeIncidents incidents() {
		return new ZeebeIncidents(engine.client(), calls, new InstanceTree(engine.client(), calls));
	}

	private static ProcessInstanceResult instance(long key, @Nullable Long parent) {
		return new ProcessInstanceResult().processInstanceKey(Long.toString(key)).processDefinitionId("rescue-ladder").processDefinitionVersion(3)
			.processDefinitionKey("5").parentProcessInstanceKey(parent == null ? null : parent.toString());
	}

	private static ProcessInstanceSearchQueryResult instances(ProcessInstanceResult... instances) {
		return new ProcessInstanceSearchQueryResult().items(Stream.of(instances).toList()).page(new SearchQueryPageResponse().totalItems(0L));
	}

	private static ElementInstanceResult element(long instance, String id, ElementInstanceResult.TypeEnum type) {
		return new ElementInstanceResult().processInstanceKey(Long.toString(instance)).processDefinitionId("a-process").elementId(id).type(type);
	}

	private static ElementInstanceSearchQueryResult elements(ElementInstanceResult... elements) {
		return new ElementInstanceSearchQueryResult().items(Stream.of(elements).toList()).page(new SearchQueryPageResponse().totalItems(0L));
	}

}

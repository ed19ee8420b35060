package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.zeebe.RunningInstances.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How running instances are searched for; the answers are those of an engine of 8.6.0 and of one of 8.8. */
class SearchedInstancesTests {

	private static final String NOTHING_ON_86 = "{\"items\":[],\"page\":{\"totalItems\":0,\"firstSortValues\":[],\"lastSortValues\":[]}}";

	private AnsweringBroker broker;

	private SearchedInstances instances;

	@BeforeEach
	void start() throws IOException {
		broker = new AnsweringBroker();
		instances = new SearchedInstances(new EngineSearch(broker.rest()));
	}

	@AfterEach
	void stop() {
		broker.close();
	}

	@Test
	void readsTheInstancesOf88() {
		broker.answers(200, """
				{"items":[{"processInstanceKey":"11","processDefinitionVersion":3,"processDefinitionKey":"5",
				"parentProcessInstanceKey":"9"}],"page":{"totalItems":1,"startCursor":"a","endCursor":"b"}}""");

		assertThat(instances.of("rescue-ladder")).containsExactly(new Running(11, "rescue-ladder", 3, 5, 9L));
	}

	@Test
	void asksAnEngineOf86InItsOwnWordsPageAfterPage() {
		broker.answers(200, NOTHING_ON_86);
		broker.answers(200, page(1, 500));
		broker.answers(200, page(501, 501));

		assertThat(instances.of("partner-activation")).hasSize(501)
			.endsWith(new Running(501, "partner-activation", 1, 2251799813685267L, null));
		assertThat(broker.requests().get(1)).contains("\"bpmnProcessId\":\"partner-activation\"", "\"running\":true",
				"\"active\":true", "\"incidents\":true");
		assertThat(broker.requests().getLast()).contains("\"searchAfter\":[\"500\"]");
	}

	@Test
	void findsWhereAnInstanceWaits() {
		broker.answers(404, "{}");
		broker.answers(200, """
				{"items":[{"flowNodeInstanceKey":8,"flowNodeId":"SubProcess_Activation","type":"SUB_PROCESS","state":"ACTIVE"}],
				"page":{"totalItems":1,"firstSortValues":[],"lastSortValues":["8"]}}""");

		assertThat(instances.historyOf(7).waiting()).containsExactly("SubProcess_Activation");
	}

	@Test
	void countsWhatAnInstanceHasComeTo() {
		broker.answers(404, "{}");
		broker.answers(200, """
				{"items":[{"flowNodeId":"Task_A","state":"COMPLETED"},{"flowNodeId":"Task_A","state":"ACTIVE"},
				{"flowNodeId":"Task_B","state":"TERMINATED"}],"page":{"totalItems":3,"lastSortValues":["8"]}}""");

		var history = instances.historyOf(7);

		assertThat(history.entered()).containsOnly(entry("Task_A", 2L), entry("Task_B", 1L));
		assertThat(history.completed()).containsOnly(entry("Task_A", 1L));
	}

	@Test
	void saysThatTheSearchIsOff() {
		broker.answers(404, "{}");
		broker.answers(404, "{}");

		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> instances.of("rescue-ladder"))
			.withMessageContaining("camunda.rest.query.enabled");
	}

	private static String page(long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj(
					"{\"key\":%d,\"processDefinitionVersion\":1,\"bpmnProcessId\":\"partner-activation\",\"processDefinitionKey\":2251799813685267}"::formatted)
			.collect(Collectors.joining(",", "{\"items\":[", "],\"page\":{\"lastSortValues\":[\"%d\"]}}".formatted(last)));
	}

}

package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.runway.engine.EngineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to the broker about user tasks, and how its answers are read in both versions. */
class ZeebeUserTasksTests {

	private AnsweringBroker broker;

	private ZeebeUserTasks tasks;

	@BeforeEach
	void start() throws IOException {
		broker = new AnsweringBroker();
		tasks = at(broker.rest());
	}

	@AfterEach
	void stop() {
		broker.close();
	}

	@Test
	void findsATaskByTheKeysOfBothVersions() {
		broker.answers(200, "{\"items\":[{\"key\":2251799813685301,\"state\":\"CREATED\"}],\"page\":{\"totalItems\":1}}");
		broker.answers(200, "{\"items\":[{\"userTaskKey\":\"2251799813685302\",\"state\":\"CREATED\"}]}");
		broker.answers(200, "{\"items\":[]}");

		assertThat(tasks.find(7, "Task_A")).contains(2251799813685301L);
		assertThat(tasks.find(7, "Task_A")).contains(2251799813685302L);
		assertThat(tasks.find(7, "Task_A")).isEmpty();
		assertThat(broker.requests().getFirst()).startsWith("/v2/user-tasks/search ")
			.contains("\"processInstanceKey\":\"7\"", "\"state\":\"CREATED\"", "\"elementId\":\"Task_A\"");
	}

	@Test
	void reassignsTheTasksOfAllPagesAndPassesOverThoseThatAreGone() {
		broker.answers(200, page(1, 500));
		broker.answers(200, page(501, 502));
		broker.answers(404, "{}");

		tasks.reassign(7, "olga", "nora");

		assertThat(broker.requests()).hasSize(2 + 502);
		assertThat(broker.requests().get(0)).contains("\"assignee\":\"olga\"");
		assertThat(broker.requests().get(1)).contains("\"after\":\"cursor 500\"");
		assertThat(broker.requests().subList(2, 504)).allSatisfy(
				request -> assertThat(request).contains("/assignment ", "\"assignee\":\"nora\"", "\"allowOverride\":true"));
		assertThat(broker.requests().getLast()).startsWith("/v2/user-tasks/502/assignment ");
	}

	@Test
	void saysThatABrokerIsAwayOrBusy() throws IOException {
		broker.answers(503, "{}");
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks.find(7, "Task_A"));
		var nobody = at(AnsweringBroker.restAt(URI.create("http://localhost:1")));
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> nobody.reassign(7, "olga", "nora"));
	}

	private static String page(long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj("{\"userTaskKey\":\"%d\"}"::formatted)
			.collect(Collectors.joining(",", "{\"items\":[", "],\"page\":{\"endCursor\":\"cursor %d\"}}".formatted(last)));
	}

	private static ZeebeUserTasks at(EngineRest rest) {
		return new ZeebeUserTasks(new EngineSearch(rest), rest);
	}

}

package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runway.engine.EngineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to the broker about user tasks, and how its answers are read in both versions. */
class ZeebeUserTasksTests {

	private final List<String> requests = new ArrayList<>();

	private final Deque<Answer> answers = new ArrayDeque<>();

	private HttpServer broker;

	private ZeebeUserTasks tasks;

	@BeforeEach
	void start() throws IOException {
		broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		broker.createContext("/", this::answer);
		broker.start();
		tasks = at(URI.create("http://localhost:" + broker.getAddress().getPort()));
	}

	@AfterEach
	void stop() {
		broker.stop(0);
	}

	@Test
	void findsATaskByTheKeysOfBothVersions() {
		answers.add(new Answer(200, "{\"items\":[{\"key\":2251799813685301,\"state\":\"CREATED\"}],\"page\":{\"totalItems\":1}}"));
		answers.add(new Answer(200, "{\"items\":[{\"userTaskKey\":\"2251799813685302\",\"state\":\"CREATED\"}]}"));
		answers.add(new Answer(200, "{\"items\":[]}"));

		assertThat(tasks.find(7, "Task_A")).contains(2251799813685301L);
		assertThat(tasks.find(7, "Task_A")).contains(2251799813685302L);
		assertThat(tasks.find(7, "Task_A")).isEmpty();
		assertThat(requests.getFirst()).startsWith("/v2/user-tasks/search ")
			.contains("\"processInstanceKey\":\"7\"", "\"state\":\"CREATED\"", "\"elementId\":\"Task_A\"", "\"from\":0");
	}

	@Test
	void reassignsTheTasksOfAllPagesAndPassesOverThoseThatAreGone() {
		answers.add(new Answer(200, page(1, 100)));
		answers.add(new Answer(200, page(101, 102)));
		answers.add(new Answer(404, "{}"));

		tasks.reassign(7, "olga", "nora");

		assertThat(requests).hasSize(2 + 102);
		assertThat(requests.get(0)).contains("\"assignee\":\"olga\"");
		assertThat(requests.get(1)).contains("\"from\":100");
		assertThat(requests.subList(2, 104)).allSatisfy(
				request -> assertThat(request).contains("/assignment ", "\"assignee\":\"nora\"", "\"allowOverride\":true"));
		assertThat(requests.getLast()).startsWith("/v2/user-tasks/102/assignment ");
	}

	@Test
	void saysThatABrokerIsAwayOrBusy() throws IOException {
		answers.add(new Answer(503, "{}"));
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks.find(7, "Task_A"));
		var nobody = at(URI.create("http://localhost:1"));
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> nobody.reassign(7, "olga", "nora"));
	}

	private static String page(long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj("{\"userTaskKey\":\"%d\"}"::formatted)
			.collect(Collectors.joining(",", "{\"items\":[", "]}"));
	}

	private void answer(HttpExchange exchange) throws IOException {
		requests.add(exchange.getRequestURI() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		var answer = answers.isEmpty() ? new Answer(204, "") : answers.poll();
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), answer.body().isEmpty() ? -1 : answer.body().length());
		exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.UTF_8));
		exchange.close();
	}

	private static ZeebeUserTasks at(URI address) {
		return new ZeebeUserTasks(new EngineRest(new ZeebeProperties(address, address, ZeebeProperties.Deploy.NEVER, "",
				1, 1, Duration.ZERO, List.of(), Duration.ZERO, false)));
	}

	private record Answer(int status, String body) {
	}

}

package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskForm;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks.Wanted;
import io.camunda.client.CamundaClient;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine is asked about user tasks, and how its answers are read. */
class ZeebeUserTasksTests {

	private AnsweringEngine engine;

	private ZeebeUserTasks tasks;

	@BeforeEach
	void start() throws IOException {
		engine = new AnsweringEngine();
		tasks = tasks(engine.client());
	}

	@AfterEach
	void stop() {
		engine.close();
	}

	@Test
	void findsTheLatestOpenTaskOfAnElement() {
		engine.answers(found(task(1), task(2)));
		engine.answers(found());

		assertThat(tasks.find(7, "Task_A")).contains(2L);
		assertThat(tasks.find(7, "Task_A")).isEmpty();
		assertThat(engine.requests().getFirst()).startsWith("POST /v2/user-tasks/search ")
			.contains("\"processInstanceKey\":\"7\"", "\"$eq\":\"CREATED\"", "\"elementId\":\"Task_A\"");
	}

	@Test
	void listsTheTasksOfAPersonAndOfTheirGroupTheFirstDueFirst() {
		engine.answers(found(task(1).assignee("olga").dueDate("2026-12-03T08:00:00.000Z"), task(2).assignee("olga")));
		engine.answers(found(task(3).candidateGroups(List.of("partner-operations")).dueDate("2026-12-01T08:00:00.000+01:00")));

		var open = tasks.open(new Wanted("olga", "partner-operations", null));

		assertThat(open).extracting(UserTask::key).containsExactly(3L, 1L, 2L);
		assertThat(open.getFirst()).isEqualTo(new UserTask(3, UserTask.State.OPEN, 7, "partner-activation", "Task_A", "Task_A", null,
				List.of("partner-operations"), null, Instant.parse("2026-12-01T07:00:00Z"), Map.of("milestone", "DEAL")));
		assertThat(engine.requests().getFirst()).contains("\"$in\":[\"CREATED\",\"ASSIGNING\",\"UPDATING\",\"COMPLETING\"]", "\"assignee\":{\"$eq\":\"olga\"");
		assertThat(engine.requests().getLast()).contains("\"$eq\":\"partner-operations\"", "\"$exists\":false");
	}

	@ParameterizedTest
	@CsvSource({ "CREATED, OPEN", "COMPLETING, COMPLETING", "COMPLETED, COMPLETED", "CANCELED, CANCELED", "ASSIGNING, OTHER" })
	void saysWhatHasBecomeOfATask(UserTaskStateEnum engines, UserTask.State ours) {
		engine.answers(task(1).state(engines));

		assertThat(tasks.task(1)).map(UserTask::state).contains(ours);
	}

	@Test
	void knowsNoTaskThatTheSearchDoesNotKnow() {
		engine.refuses(404, "NOT_FOUND", "User Task with key '1' not found");

		assertThat(tasks.task(1)).isEmpty();
	}

	@Test
	void readsTheFormOfATaskThatHasOne() {
		engine.answers(task(1).formKey("5"));
		engine.answers(new FormResult().formId("sign-joint-plan").formKey("5").version(2L).schema("{\"components\": []}"));
		engine.answers(task(2));

		assertThat(tasks.form(1)).contains(new TaskForm("sign-joint-plan", 2, "{\"components\": []}"));
		assertThat(tasks.form(2)).isEmpty();
		assertThat(engine.requests()).hasSize(3);
	}

	@Test
	void readsVariablesWholeAndThoseOfTheTaskBeforeThoseOfItsProcess() {
		engine.answers(new VariableSearchQueryResult().page(new SearchQueryPageResponse().totalItems(0L)).items(List.of(
				variable("owner", "9", "\"nora\""), variable("owner", "7", "\"olga\""), variable("amount", "7", "12500.10"),
				variable("notes", "7", "\"the beginn").isTruncated(true).variableKey("33"), variable("nothing", "7", "null"),
				variable("plan", "7", "{\"weeks\":[1,2]}"))));
		engine.answers(new VariableResult().variableKey("33").name("notes").value("\"the beginning and the end\"").scopeKey("7"));

		assertThat(tasks.variables(1)).containsOnly(Map.entry("owner", "nora"), Map.entry("amount", new BigDecimal("12500.10")),
				Map.entry("notes", "the beginning and the end"), new SimpleEntry<>("nothing", null),
				Map.entry("plan", Map.of("weeks", List.of(1, 2))));
		assertThat(engine.requests().getLast()).startsWith("GET /v2/variables/33 ");
	}

	@Test
	void completesInTheNameOfAPerson() {
		engine.answers(task(1).assignee("olga"));

		assertThat(tasks.complete(1, "olga", Map.of("amount", 12))).isEqualTo(new CompletionAnswer.Completed());

		assertThat(engine.requests()).hasSize(3);
		assertThat(engine.requests().get(1)).startsWith("POST /v2/user-tasks/1/assignment ").contains("\"assignee\":\"olga\"", "\"allowOverride\":true");
		assertThat(engine.requests().get(2)).startsWith("POST /v2/user-tasks/1/completion ").contains("\"amount\":12");
	}

	@Test
	void saysWhyACompletionIsDeniedAndGivesTheTaskBack() {
		denied(task(1).assignee("olga"), "Reason to deny: 'Weeks: 'few' is no number.\nWrite 12.'");
		denied(task(1), "Reason to deny: ''");
		denied(task(1).assignee("boss"), "Reason to deny: 'No.'");

		assertThat(tasks.complete(1, "boss", Map.of())).isEqualTo(new CompletionAnswer.Denied("Weeks: 'few' is no number.\nWrite 12."));
		assertThat(engine.requests().getLast()).startsWith("POST /v2/user-tasks/1/assignment ").contains("\"assignee\":\"olga\"");
		assertThat(tasks.complete(1, "boss", Map.of())).isEqualTo(
				new CompletionAnswer.Denied("The check of this task has refused what was sent, and does not say why."));
		assertThat(engine.requests().getLast()).startsWith("DELETE /v2/user-tasks/1/assignee ");
		assertThat(tasks.complete(1, "boss", Map.of())).isEqualTo(new CompletionAnswer.Denied("No."));
		assertThat(engine.requests().getLast()).startsWith("POST /v2/user-tasks/1/completion ");
	}

	private void denied(UserTaskResult task, String reason) {
		engine.answers(task);
		engine.answersDone();
		engine.refuses(409, "INVALID_STATE", "Command 'COMPLETE' rejected with code 'INVALID_STATE': Completion of the User Task with key '1' was denied by Task Listener. " + reason);
		if (!"boss".equals(task.getAssignee())) {
			engine.answersDone();
		}
	}

	@Test
	void saysWhatElseKeepsATaskFromBeingCompleted() {
		answering(404, "NOT_FOUND");
		answering(409, "INVALID_STATE");
		answering(504, "GATEWAY_TIMEOUT");
		answering(503, "UNAVAILABLE");
		engine.refuses(503, "UNAVAILABLE", "The client itself asks a second time");

		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.Gone());
		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.Busy());
		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.BeingChecked());
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks.complete(1, "olga", Map.of()));
	}

	private void answering(int status, String title) {
		engine.answers(task(1));
		engine.answersDone();
		engine.refuses(status, title, "Command 'COMPLETE' rejected");
	}

	@Test
	void completesNothingThatCannotBeAssigned() {
		engine.refuses(404, "NOT_FOUND", "not found");
		engine.refuses(404, "NOT_FOUND", "not found");
		engine.answers(task(1));
		engine.refuses(409, "INVALID_STATE", "Command 'ASSIGN' rejected: it is in state 'COMPLETING'");

		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.Gone());
		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.Busy());
		assertThat(engine.requests()).noneMatch(request -> request.contains("/completion"));
	}

	@Test
	void asksAgainWhenTheEnginePushesBack() {
		engine.answers(task(1));
		engine.refuses(503, "RESOURCE_EXHAUSTED", "Expected to handle request, but there are too many");
		engine.refuses(429, "Too many requests", "Come later");

		assertThat(tasks.complete(1, "olga", Map.of())).isEqualTo(new CompletionAnswer.Completed());
		assertThat(engine.requests()).hasSize(5);
	}

	@Test
	void reassignsTheTasksOfAllPagesAndPassesOverThoseThatAreGone() {
		engine.answers(found(LongStream.rangeClosed(1, 500).mapToObj(ZeebeUserTasksTests::task).toArray(UserTaskResult[]::new)));
		engine.answers(found(task(501), task(502)));
		engine.refuses(404, "NOT_FOUND", "not found");

		tasks.reassign(7, "olga", "nora");

		assertThat(engine.requests()).hasSize(2 + 502);
		assertThat(engine.requests().get(0)).contains("\"$eq\":\"olga\"");
		assertThat(engine.requests().get(1)).contains("\"after\":\"cursor 500\"");
		assertThat(engine.requests().subList(2, 504)).allSatisfy(
				request -> assertThat(request).contains("/assignment ", "\"assignee\":\"nora\"", "\"allowOverride\":true"));
		assertThat(engine.requests().getLast()).startsWith("POST /v2/user-tasks/502/assignment ");
	}

	@Test
	void saysThatAnEngineIsAwayOrDoesNotKnowUs() {
		engine.refuses(503, "UNAVAILABLE", "no partition leader");
		engine.refuses(503, "UNAVAILABLE", "no partition leader");
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks.find(7, "Task_A"));
		engine.refuses(401, "Unauthorized", "no token");
		assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks.find(7, "Task_A"));
		try (var nobody = AnsweringEngine.clientAt(URI.create("http://localhost:1"))) {
			assertThatExceptionOfType(EngineUnavailableException.class).isThrownBy(() -> tasks(nobody).reassign(7, "olga", "nora"));
		}
	}

	private static ZeebeUserTasks tasks(CamundaClient client) {
		var calls = new EngineCalls();
		return new ZeebeUserTasks(client, calls, new TaskContents(client, calls), new TaskCompletions(client, calls));
	}

	private static UserTaskResult task(long key) {
		return new UserTaskResult().userTaskKey(Long.toString(key)).state(UserTaskStateEnum.CREATED).elementId("Task_A").processInstanceKey("7")
			.processDefinitionId("partner-activation").customHeaders(Map.of("milestone", "DEAL"));
	}

	private static UserTaskSearchQueryResult found(UserTaskResult... tasks) {
		return new UserTaskSearchQueryResult().items(Stream.of(tasks).toList())
			.page(new SearchQueryPageResponse().totalItems((long) tasks.length).endCursor("cursor " + tasks.length));
	}

	private static VariableSearchResult variable(String name, String scope, String value) {
		return new VariableSearchResult().variableKey("1").name(name).scopeKey(scope).value(value).isTruncated(false);
	}

}

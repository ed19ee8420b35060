package dev.runway.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import io.camunda.client.api.worker.JobClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded engine by the official client, at both its doors, as the application meets it. */
class EmbeddedEngineTests {

	private final RunningEngine running = RunningEngine.withProcess(EmbeddedEngine.Settings.temporary().requestTimeout(Duration.ofSeconds(2)));

	@AfterEach
	void close() {
		running.close();
	}

	@Test
	void deniesACompletionInTheWordsOfTheListenerAndTakesTheNext() {
		var jobs = new CopyOnWriteArrayList<ActivatedJob>();
		running.work(SmallProcess.CHECK, (client, job) -> {
			jobs.add(job);
			judge(client, job);
		});
		var task = running.awaitTask(SmallProcess.start(running.client(), "mara"));

		refused(409, "INVALID_STATE", () -> complete(task, Map.of("signedOn", "tomorrow")))
				.contains("Command 'COMPLETE' rejected with code 'INVALID_STATE'", "Reason to deny: 'That day is still to come'");
		assertThat(running.awaitTask(task.getProcessInstanceKey()).getUserTaskKey()).isEqualTo(task.getUserTaskKey());

		complete(task, Map.of("signedOn", "today"));
		assertThat(running.client().newUserTaskGetRequest(task.getUserTaskKey()).send().join())
				.returns(UserTaskState.COMPLETED, UserTask::getState).returns("mara", UserTask::getAssignee);
		assertThat(jobs).hasSize(2).first().returns(JobKind.TASK_LISTENER, ActivatedJob::getKind)
				.returns(ListenerEventType.COMPLETING, ActivatedJob::getListenerEventType);
		assertThat(jobs.getFirst().getUserTask()).satisfies(about -> {
			assertThat(about.getUserTaskKey()).isEqualTo(task.getUserTaskKey());
			assertThat(about.getAssignee()).isEqualTo("mara");
			assertThat(about.getCandidateGroups()).containsExactly("signers");
			assertThat(about.getAction()).isEqualTo("complete");
		});
		assertThat(jobs.getFirst().getVariablesAsMap()).containsEntry("signedOn", "tomorrow").containsEntry("person", "mara");
	}

	@Test
	void saysThatACompletionIsStillBeingCheckedWhileItsWorkerIsAway() {
		var task = running.awaitTask(SmallProcess.start(running.client(), "mara"));

		refused(504, "DEADLINE_EXCEEDED", () -> complete(task, Map.of("signedOn", "today"))).contains("timed out");
		refused(409, "INVALID_STATE", () -> complete(task, Map.of("signedOn", "today"))).contains("in state 'COMPLETING'");

		running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
		RunningEngine.await("the task is completed", () -> running.tasks(task.getProcessInstanceKey()).getFirst().getState() == UserTaskState.COMPLETED);
	}

	@Test
	void letsOneOfTwoPeopleCompleteATask() {
		running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
		var task = running.awaitTask(SmallProcess.start(running.client(), "mara"));

		var attempts = List.of(attempt(task), attempt(task)).stream().map(CompletableFuture::join).toList();

		assertThat(attempts).containsOnlyOnce(204).containsAnyOf(404, 409);
		assertThat(running.engine().records().of(ValueType.USER_TASK, UserTaskIntent.COMPLETED)).hasSize(1);
	}

	@Test
	void findsTasksByWhatAPersonAsks() {
		var later = SmallProcess.start(running.client(), "mara", Duration.ofDays(9));
		var sooner = SmallProcess.start(running.client(), "mara", Duration.ofDays(3));
		var others = SmallProcess.start(running.client(), "olga", Duration.ofDays(1));
		RunningEngine.await("all tasks are open", () -> running.openTasks().size() == 3);

		var mine = running.client().newUserTaskSearchRequest().filter(filter -> filter.assignee("mara").state(UserTaskState.CREATED))
				.sort(sort -> sort.dueDate().asc()).send().join();
		assertThat(mine.items()).extracting(UserTask::getProcessInstanceKey).containsExactly(sooner, later);
		assertThat(mine.items().getFirst()).satisfies(task -> {
			assertThat(task.getElementId()).isEqualTo(SmallProcess.TASK);
			assertThat(task.getName()).isEqualTo("Sign the paper");
			assertThat(task.getDueDate().toInstant()).isEqualTo("2027-01-03T09:00:00Z");
			assertThat(task.getCandidateGroups()).containsExactly("signers");
			assertThat(task.getBpmnProcessId()).isEqualTo(SmallProcess.ID);
		});
		assertThat(running.client().newUserTaskSearchRequest().filter(filter -> filter.candidateGroup("signers").elementId(SmallProcess.TASK)
				.processInstanceKey(others)).send().join().items()).hasSize(1);
		assertThat(running.client().newUserTaskSearchRequest().filter(filter -> filter.candidateGroup("drivers")).send().join().items()).isEmpty();
	}

	@Test
	void pagesWithoutLosingAnythingWhenTasksGoMeanwhile() {
		running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
		for (int day = 1; day <= 5; day++) {
			SmallProcess.start(running.client(), "mara", Duration.ofDays(day));
		}
		RunningEngine.await("all tasks are open", () -> running.openTasks().size() == 5);
		var request = running.client().newUserTaskSearchRequest().filter(filter -> filter.state(UserTaskState.CREATED)).sort(sort -> sort.dueDate().asc());

		var first = request.page(page -> page.limit(2)).send().join();
		complete(first.items().getFirst(), Map.of("signedOn", "today"));
		var second = request.page(page -> page.limit(2).after(first.page().endCursor())).send().join();

		assertThat(first.page().totalItems()).isEqualTo(5);
		assertThat(days(first.items())).containsExactly(1, 2);
		assertThat(days(second.items())).containsExactly(3, 4);
	}

	@Test
	void assignsAndChangesTasks() {
		var task = running.awaitTask(SmallProcess.start(running.client(), "mara"));
		long key = task.getUserTaskKey();

		running.client().newAssignUserTaskCommand(key).assignee("olga").allowOverride(true).send().join();
		assertThat(running.awaitTask(task.getProcessInstanceKey()).getAssignee()).isEqualTo("olga");
		refused(409, "INVALID_STATE", () -> running.client().newAssignUserTaskCommand(key).assignee("mara").allowOverride(false).send().join());
		running.client().newUnassignUserTaskCommand(key).send().join();
		assertThat(running.awaitTask(task.getProcessInstanceKey()).getAssignee()).isNull();
		running.client().newUpdateUserTaskCommand(key).dueDate("2027-02-01T09:00:00Z").candidateGroups("drivers").send().join();
		assertThat(running.awaitTask(task.getProcessInstanceKey())).satisfies(changed -> {
			assertThat(changed.getDueDate().toInstant()).isEqualTo("2027-02-01T09:00:00Z");
			assertThat(changed.getCandidateGroups()).containsExactly("drivers");
		});
		refused(404, "NOT_FOUND", () -> running.client().newAssignUserTaskCommand(4711).assignee("mara").send().join());
		refused(404, "NOT_FOUND", () -> running.client().newUserTaskGetRequest(4711).send().join());
	}

	@Test
	void showsATaskWithItsFormAndTheVariablesThatItSees() {
		var instance = SmallProcess.start(running.client(), "mara");
		long key = running.awaitTask(instance).getUserTaskKey();

		assertThat(running.client().newUserTaskGetFormRequest(key).send().join()).satisfies(form -> {
			assertThat(form.getFormId()).isEqualTo("sign");
			assertThat(form.getSchema()).hasToString(SmallProcess.FORM);
		});
		var seen = running.client().newUserTaskVariableSearchRequest(key).send().join().items();
		assertThat(seen).extracting(Variable::getName, Variable::getValue).contains(tuple("person", "\"mara\""),
				tuple("place", "\"local\"")).doesNotHaveDuplicates();
		assertThat(seen).allSatisfy(variable -> assertThat(variable.isTruncated()).isFalse());

		running.client().newSetVariablesCommand(instance).variables(Map.of("long", "x".repeat(10_000))).send().join();
		var truncated = running.client().newVariableSearchRequest().filter(filter -> filter.processInstanceKey(instance).name("long")).send().join().singleItem();
		assertThat(truncated.isTruncated()).isTrue();
		assertThat(running.client().newVariableGetRequest(truncated.getVariableKey()).send().join().getValue()).hasSize(10_002);
	}

	@Test
	void showsWhereAnInstanceStandsAndWhatItIsStuckOn() {
		running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
		running.work(SmallProcess.WORK, (client, job) -> client.newFailCommand(job).retries(0).errorMessage("The printer is on fire").send().join());
		running.client().newDeployResourceCommand().addProcessModel(Bpmn.createExecutableProcess("calling").startEvent()
				.callActivity("Call_Small", call -> call.zeebeProcessId(SmallProcess.ID)).endEvent().done(), "calling.bpmn").send().join();
		var caller = running.client().newCreateInstanceCommand().bpmnProcessId("calling").latestVersion()
				.variables(Map.of("person", "mara", "dueAt", "2027-01-01T00:00:00Z")).send().join().getProcessInstanceKey();
		RunningEngine.await("the task is open", () -> running.openTasks().size() == 1);
		var task = running.openTasks().getFirst();
		complete(task, Map.of("signedOn", "today"));

		RunningEngine.await("there is an incident", () -> running.client().newProcessInstanceGetRequest(caller).send().join().getHasIncident());
		var incident = running.client().newIncidentsByProcessInstanceSearchRequest(caller).send().join().singleItem();
		assertThat(incident.getErrorMessage()).isEqualTo("The printer is on fire");
		assertThat(incident.getElementId()).isEqualTo("Task_Work");
		assertThat(incident.getProcessInstanceKey()).isEqualTo(task.getProcessInstanceKey());
		assertThat(running.client().newElementInstanceSearchRequest().filter(filter -> filter.processInstanceKey(task.getProcessInstanceKey())
				.state(ElementInstanceState.ACTIVE)).send().join().items()).singleElement()
				.satisfies(element -> assertThat(element.getElementId()).isEqualTo("Task_Work"));
		assertThat(running.client().newProcessInstanceSearchRequest().filter(filter -> filter.parentProcessInstanceKey(caller)
				.state(ProcessInstanceState.ACTIVE)).send().join().items()).hasSize(1);

		running.client().newUpdateRetriesCommand(incident.getJobKey()).retries(1).send().join();
		running.client().newResolveIncidentCommand(incident.getIncidentKey()).send().join();
		RunningEngine.await("it fails again", () -> running.client().newIncidentSearchRequest()
				.filter(filter -> filter.state(IncidentState.ACTIVE)).send().join().items().size() == 1);
		assertThat(running.client().newIncidentSearchRequest().send().join().items()).hasSize(2);
	}

	@Test
	void tellsWhatIsDeployed() {
		running.client().newDeployResourceCommand().addProcessModel(Bpmn.createExecutableProcess(SmallProcess.ID).name("Smaller")
				.startEvent().endEvent().done(), SmallProcess.ID + ".bpmn").send().join();

		var newest = running.client().newProcessDefinitionSearchRequest().filter(filter -> filter.processDefinitionId(SmallProcess.ID))
				.sort(sort -> sort.version().desc()).page(page -> page.limit(1)).send().join().singleItem();
		assertThat(newest.getVersion()).isEqualTo(2);
		assertThat(running.client().newProcessDefinitionGetXmlRequest(newest.getProcessDefinitionKey()).send().join()).contains("name=\"Smaller\"");
	}

	@Test
	void findsNothingNewWhileItsSearchLags() {
		running.engine().searchLag(Duration.ofDays(1));
		var instance = SmallProcess.start(running.client(), "mara");
		assertThat(running.tasks(instance)).isEmpty();

		running.engine().searchLag(Duration.ofMillis(400));
		var second = SmallProcess.start(running.client(), "mara");
		assertThat(running.tasks(second)).isEmpty();
		running.awaitTask(second);
		running.engine().searchLag(Duration.ZERO);
		running.awaitTask(instance);
	}

	@Test
	void letsWhatIsDueHappenWhenItsClockIsMoved() {
		var instance = SmallProcess.start(running.client(), "mara");
		running.awaitTask(instance);
		var before = running.engine().now();

		running.engine().advance(Duration.ofDays(200));

		assertThat(running.engine().now()).isAfterOrEqualTo(before.plus(Duration.ofDays(200)));
		RunningEngine.await("the timer fires", () -> running.client().newElementInstanceSearchRequest()
				.filter(filter -> filter.processInstanceKey(instance).elementId("Told")).send().join().items().size() == 1);
		assertThat(running.tasks(instance)).singleElement().returns(UserTaskState.CREATED, UserTask::getState);
	}

	@Test
	void startsOnAnyDay() {
		for (var day : List.of("2020-02-29T12:00:00Z", "2028-02-29T12:00:00Z")) {
			var offset = Duration.between(Instant.now(), Instant.parse(day));
			try (var other = RunningEngine.withProcess(EmbeddedEngine.Settings.temporary().clockOffset(offset))) {
				var task = other.awaitTask(SmallProcess.start(other.client(), "mara"));
				assertThat(task.getCreationDate().toLocalDate()).isEqualTo(day.substring(0, 10));
				other.engine().advance(Duration.ofDays(31));
				RunningEngine.await("the timer fires", () -> other.client().newElementInstanceSearchRequest()
						.filter(filter -> filter.elementId("Told")).send().join().items().size() == 1);
			}
		}
	}

	@Test
	void writesNothingForWorkersThatAskInVain() {
		poll("nobody.wants");
		var position = running.engine().position();
		for (int i = 0; i < 5; i++) {
			poll("nobody.wants");
		}
		assertThat(running.engine().position()).isEqualTo(position);
	}

	@Test
	void handsAJobToAWorkerThatWaits() {
		running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
		var waiting = running.client().newActivateJobsCommand().jobType(SmallProcess.WORK).maxJobsToActivate(1).requestTimeout(Duration.ofSeconds(20)).send();
		var task = running.awaitTask(SmallProcess.start(running.client(), "mara"));

		complete(task, Map.of("signedOn", "today"));

		assertThat(waiting.join().getJobs()).singleElement().returns(task.getProcessInstanceKey(), ActivatedJob::getProcessInstanceKey);
	}

	private void poll(String type) {
		assertThat(running.client().newActivateJobsCommand().jobType(type).maxJobsToActivate(1).requestTimeout(Duration.ofMillis(50))
				.send().join().getJobs()).isEmpty();
	}

	static void judge(JobClient client, ActivatedJob job) {
		var denied = "tomorrow".equals(job.getVariablesAsMap().get("signedOn"));
		client.newCompleteCommand(job).withResult(result -> denied
				? result.forUserTask().deny(true, "That day is still to come") : result.forUserTask().deny(false)).send().join();
	}

	private void complete(UserTask task, Map<String, Object> form) {
		running.client().newCompleteUserTaskCommand(task.getUserTaskKey()).variables(form).send().join();
	}

	private CompletableFuture<Integer> attempt(UserTask task) {
		return running.client().newCompleteUserTaskCommand(task.getUserTaskKey()).variables(Map.of("signedOn", "today")).send()
				.thenApply(answer -> 204).exceptionally(failure -> ((ProblemException) failure.getCause()).code()).toCompletableFuture();
	}

	private static List<Integer> days(List<UserTask> tasks) {
		return tasks.stream().map(task -> task.getDueDate().getDayOfMonth()).toList();
	}

	private static AbstractStringAssert<?> refused(int status, String title, ThrowingCallable request) {
		return assertThat(catchThrowableOfType(ProblemException.class, request)).isNotNull()
				.returns(status, ProblemException::code).satisfies(problem -> assertThat(problem.details().getTitle()).isEqualTo(title))
				.extracting(problem -> problem.details().getDetail()).asString();
	}
}

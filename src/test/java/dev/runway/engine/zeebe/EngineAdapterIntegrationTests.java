package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.Incidents;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.engine.UserTasks.Wanted;
import dev.runway.engine.Whereabouts;
import dev.runway.engine.Whereabouts.Place;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the application asks of an engine that answers as a cluster does, and what it has it do. */
@RunwayTest
class EngineAdapterIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	UserTasks tasks;

	@Autowired
	Whereabouts whereabouts;

	@Autowired
	Incidents incidents;

	@Autowired
	TestEngine engine;

	@Test
	void deniesATaskWithTheReasonAndCompletesItOnceItIsInOrder() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var open = signed.instance().awaitTask("Task_ConfirmAgreement");
		var right = Map.<String, Object>of("executedOn", programme.today().toString(), "portalAccess", true);

		assertThat(tasks.complete(open.key(), "ops", Map.of("executedOn", "soon", "portalAccess", true)))
			.isEqualTo(new CompletionAnswer.Denied("executedOn: 'soon' is not a day; write it like 2026-11-22."));
		assertThat(tasks.task(open.key())).hasValueSatisfying(task -> {
			assertThat(task.state()).isEqualTo(UserTask.State.OPEN);
			assertThat(task.assignee()).as("given back to the group").isNull();
		});
		assertThat(tasks.complete(open.key(), "ops", right)).isEqualTo(new CompletionAnswer.Completed());
		assertThat(tasks.task(open.key())).hasValueSatisfying(task -> {
			assertThat(task.state()).isEqualTo(UserTask.State.COMPLETED);
			assertThat(task.assignee()).isEqualTo("ops");
		});
		assertThat(tasks.complete(open.key(), "ops", right)).isEqualTo(new CompletionAnswer.Gone());
	}

	/** The engine hands out no job of which it is asked for a single variable that is empty. */
	@Test
	void judgesAFormOfWhichAFieldIsLeftEmpty() {
		var open = programme.aPartnerSignedOn(programme.today()).instance().awaitTask("Task_ConfirmAgreement");
		var typed = new HashMap<String, Object>();
		typed.put("executedOn", null);
		typed.put("portalAccess", true);

		assertThat(tasks.complete(open.key(), "ops", typed)).isInstanceOf(CompletionAnswer.Denied.class);
	}

	@Test
	void leavesATaskToItsOwnerThatALeadTriedToComplete() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today);
		programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, today));
		var open = signed.instance().awaitTask("Task_OnboardPartner");

		assertThat(tasks.complete(open.key(), "boss", Map.of())).isInstanceOf(CompletionAnswer.Denied.class);

		assertThat(tasks.task(open.key())).map(UserTask::assignee).contains(open.assignee());
	}

	@Test
	void readsATaskWithItsFormAndWhatItIsFilledWith() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var open = signed.instance().awaitTask("Task_ConfirmAgreement");

		var task = tasks.open(new Wanted("ops", open.candidateGroups().getFirst(), signed.instance().key())).getFirst();

		assertThat(task.key()).isEqualTo(open.key()).isEqualTo(tasks.find(signed.instance().key(), "Task_ConfirmAgreement").orElseThrow());
		assertThat(task.name()).isEqualTo("Confirm agreement");
		assertThat(task.dueAt()).isEqualTo(open.dueAt());
		assertThat(tasks.open(new Wanted("nobody", null, signed.instance().key()))).isEmpty();
		assertThat(tasks.form(task.key())).hasValueSatisfying(form -> {
			assertThat(form.id()).isEqualTo("confirm-agreement");
			assertThat(form.schema()).contains("executedOn");
		});
		assertThat(tasks.variables(task.key())).containsEntry("partnerName", signed.partner().name())
			.containsEntry("runwayId", signed.runway().id().toString());
	}

	@Test
	void knowsNothingThatTheSearchHasNotSeenYet() {
		engine.searchLag(Duration.ofDays(1));
		try {
			var signed = programme.aPartnerSignedOn(programme.today());
			var open = signed.instance().awaitTask("Task_ConfirmAgreement");

			assertThat(tasks.find(signed.instance().key(), "Task_ConfirmAgreement")).isEmpty();
			assertThat(tasks.task(open.key())).isEmpty();
			assertThat(tasks.complete(open.key(), "ops", Map.of())).as("the engine itself knows it")
				.isInstanceOf(CompletionAnswer.Denied.class);
		}
		finally {
			engine.searchLag(Duration.ZERO);
		}
	}

	@Test
	void findsWhereAnInstanceAndWhatItHasCalledWait() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		signed.instance().awaitActivated("Task_AwaitFirstDeal");
		engine.advanceBy(Duration.ofDays(5));
		var chase = signed.instance().awaitCalled("chase-milestone").awaitActivated("CatchEvent_ChaseDue");

		assertThat(whereabouts.of(signed.instance().key())).contains(
				new Place(signed.instance().key(), "partner-activation", "Task_ConfirmAgreement", false),
				new Place(signed.instance().key(), "partner-activation", "Task_AwaitFirstDeal", false),
				new Place(chase.key(), "chase-milestone", "CatchEvent_ChaseDue", false))
			.noneMatch(place -> place.elementId().startsWith("SubProcess_"));
	}

	@Test
	void listsAnIncidentUntilItIsTriedAgain() {
		var process = Bpmn.createExecutableProcess("failing").startEvent().serviceTask("Task_Fail", task -> task.zeebeJobType("failing")).done();
		engine.client().newDeployResourceCommand().addProcessModel(process, "failing.bpmn").send().join();
		var instance = engine.createInstance("failing", Map.of());
		engine.client().newFailCommand(activate()).retries(0).errorMessage("No way\nat all").send().join();
		instance.awaitIncident("Task_Fail");

		var incident = incidents.of(instance.key()).getFirst();

		assertThat(incidents.open(100)).contains(incident);
		assertThat(incidents.find(incident.key())).hasValue(incident);
		assertThat(incidents.find(1)).isEmpty();
		assertThat(incident.rootInstanceKey()).isEqualTo(incident.processInstanceKey()).isEqualTo(instance.key());
		assertThat(List.of(incident.processId(), incident.elementId(), incident.type(), incident.message()))
			.containsExactly("failing", "Task_Fail", "JOB_NO_RETRIES", "No way");
		assertThat(whereabouts.of(instance.key())).containsExactly(new Place(instance.key(), "failing", "Task_Fail", true));

		incidents.tryAgain(incident);
		engine.client().newCompleteCommand(activate()).send().join();
		instance.awaitEnd();

		assertThat(incidents.of(instance.key())).isEmpty();
		assertThat(incidents.find(incident.key())).isEmpty();
		assertThat(whereabouts.of(instance.key())).isEmpty();
		incidents.tryAgain(incident);
	}

	private long activate() {
		return engine.await("there is no job", () -> engine.client().newActivateJobsCommand().jobType("failing").maxJobsToActivate(1)
			.send().join().getJobs().stream().map(ActivatedJob::getKey).findFirst());
	}

}

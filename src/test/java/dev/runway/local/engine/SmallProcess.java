package dev.runway.local.engine;

import java.time.Duration;
import java.util.Map;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;

/** A process with one of each: a task whose completion is checked, with a form and a timer on its edge, then a job. */
final class SmallProcess {

	static final String ID = "small-process";
	static final String TASK = "Task_Sign";
	static final String CHECK = "small.check";
	static final String WORK = "small.work";
	static final String FORM = """
			{"id":"sign","type":"default","schemaVersion":16,"components":[{"type":"textfield","key":"signedOn","label":"Signed on"}]}
			""";

	private SmallProcess() {
	}

	static BpmnModelInstance model() {
		return Bpmn.createExecutableProcess(ID).name("Small process").startEvent("Start")
				.userTask(TASK, task -> task.name("Sign the paper").zeebeUserTask().zeebeFormId("sign").zeebeAssigneeExpression("person")
						.zeebeCandidateGroups("signers").zeebeDueDateExpression("dueAt").zeebeInput("=\"local\"", "place")
						.zeebeTaskListener(listener -> listener.completing().type(CHECK).retries("3"))
						.boundaryEvent("Late", late -> late.cancelActivity(false).timerWithDurationExpression("duration(\"P30D\")")).endEvent("Told"))
				.moveToActivity(TASK).serviceTask("Task_Work", task -> task.zeebeJobType(WORK)).endEvent("End").done();
	}

	static void deploy(CamundaClient client) {
		client.newDeployResourceCommand().addProcessModel(model(), ID + ".bpmn").addResourceStringUtf8(FORM, "sign.form").send().join();
	}

	static long start(CamundaClient client, String person) {
		return start(client, person, Duration.ofDays(7));
	}

	static long start(CamundaClient client, String person, Duration due) {
		return client.newCreateInstanceCommand().bpmnProcessId(ID).latestVersion()
				.variables(Map.of("person", person, "place", "outside", "dueAt", "2027-01-%02dT09:00:00Z".formatted(due.toDays())))
				.send().join().getProcessInstanceKey();
	}
}

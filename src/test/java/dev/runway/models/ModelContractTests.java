package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.runway.engine.model.Code;
import dev.runway.engine.model.ModelContract;
import dev.runway.engine.zeebe.ModelCheck;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed models keep their contract; and each rule of it notices when it is broken. */
class ModelContractTests {

	private static final String PROCESS = "partner-activation.bpmn";
	private static final Models MODELS = Models.inRepository();
	private static final ModelContract CONTRACT = ModelCheck.contract(Code.onClassPath());

	@Test
	void fitsTheCodeTheFormsAndTheTables() {
		assertThat(problemsOf(MODELS)).isEmpty();
	}

	@Test
	void holdsNothingLeftOverAndNothingNameless() {
		assertThat(adviceOn(MODELS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<zeebe:taskSchedule dueDate="=schedule.JOINT_PLAN_SIGNED.dueAt" />         | ``                                   | Task 'Sign joint plan' has no due date
			<zeebe:assignmentDefinition candidateGroups="=[&quot;partner-operations&quot;]" /> | ``                           | Task 'Confirm agreement' is assigned to nobody
			candidateGroups="=[&quot;partner-operations&quot;]"                        | candidateGroups="partner-operations" | The candidate groups of task 'Confirm agreement' are no list: write =["partner-operations"]
			<zeebe:formDefinition formId="certify-reps" bindingType="latest" />        | ``                                   | Task 'Certify reps' has no form
			formId="certify-reps"                                                      | formId="certify"                     | Task 'Certify reps' asks for the form 'certify', and there is none
			<zeebe:userTask />                                                         | ``                                   | Task 'Sign joint plan' is not a Camunda user task: Tasklist would not show it
			<zeebe:header key="milestone" value="ONBOARDING_DONE" />                   | ``                                   | Task 'Onboard partner' does not say in its header 'milestone' what it is for
			target="jointPlan"                                                         | target="a" /> <zeebe:output source="=1" target="b" | Task 'Sign joint plan' has 2 output mappings: it needs exactly one object of its own
			type="activation.recordJointPlan"                                          | type="activation.recordPlan"         | The listener of task 'Sign joint plan' asks for the job type 'activation.recordPlan', and no check does that: is it 'activation.recordJointPlan'?
			type="activation.recordJointPlan" retries="100000"                         | type="activation.recordJointPlan"    | The listener of task 'Sign joint plan' has no retries: it needs 100000
			formId="certify-reps"                                                      | formId="confirm-agreement"           | The form 'confirm-agreement' does not ask for 'reps', which the check of task 'Certify reps' reads
			=schedule.JOINT_PLAN_SIGNED.remindAt                                       | =schedule.ONBOARDING_DONE.remindAt   | 'Due soon' goes by ONBOARDING_DONE, and sits on 'Sign joint plan', which is ended by the report of JOINT_PLAN_SIGNED
			type="activation.checkClock"                                               | type="activation.lookAtClock"        | Task 'Check clock' asks for the job type 'activation.lookAtClock', and no worker does that
			type="activation.checkClock" retries="5"                                   | type="activation.checkClock"         | Task 'Check clock' has no retries: it needs 5
			decisionId="milestone-targets"                                             | decisionId="targets"                 | The table 'targets' is called by the process, and there is none
			name="partner.signed"                                                      | name="partner.joined"                | The message 'partner.joined' is unknown to the code
			name="partner.signed"                                                      | name="partner.joined"                | The message 'partner.signed' that the code sends is caught nowhere
			errorCode="RUNWAY_ALREADY_OPEN"                                            | errorCode="OPEN"                     | The error 'OPEN' is unknown to the code
			errorCode="RUNWAY_ALREADY_OPEN"                                            | errorCode="OPEN"                     | The error 'RUNWAY_ALREADY_OPEN' that the code sends is caught nowhere
			&quot;:JOINT_PLAN_SIGNED&quot;                                             | &quot;:JOINT_PLAN&quot;              | 'Reported by a system' finds its instance by =runwayId + ":JOINT_PLAN": the code sends 'activation.milestoneReported' by =runwayId + ":{milestone}"
			&quot;:JOINT_PLAN_SIGNED&quot;                                             | &quot;:ONBOARDING_DONE&quot;         | Nothing waits for the message 'activation.milestoneReported' by =runwayId + ":JOINT_PLAN_SIGNED"
			formId="certify-reps" bindingType="latest"                                 | formId="certify-reps" bindingType="deployment" | Task 'Certify reps' does not bind to the latest version: an edited form or table would not take effect
			decisionId="milestone-targets" resultVariable="targets" bindingType="latest" | decisionId="milestone-targets" resultVariable="targets" | Task 'Determine targets' does not bind to the latest version: an edited form or table would not take effect
			<bpmn:outgoing>Flow_RunwayAlreadyOpenToStartedTwice</bpmn:outgoing>      | ``                                   | The flow Flow_RunwayAlreadyOpenToStartedTwice is not listed as outgoing where it begins: the engine would not take it
			executionPlatformVersion="8.8.0"                                           | executionPlatformVersion="8.9.0"     | The file partner-activation.bpmn is made for Camunda '8.9.0': it must run on 8.8.0
			id="partner-activation"                                                    | id="Process_Other"                   | The file partner-activation.bpmn holds the process 'Process_Other': file name and id must be the same
			""")
	void noticesAnEditOfTheProcess(String before, String after, String problem) {
		assertThat(problemsOf(MODELS.edited(PROCESS, before, after))).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"id": "certify-reps"   | "id": "certify"        | The file certify-reps.form holds the form 'certify': file name and id must be the same
			"schemaVersion": 16    | "schemaVersion": 18    | The form 'certify-reps' has schema version 18: Camunda 8.8 reads 16
			"type": "select"       | "type": "filepicker"   | The form 'certify-reps' has a component 'filepicker' that Camunda 8.8 does not know
			"key": "issuedOn"      | "key": "expiresOn"     | The form 'certify-reps' has two fields 'reps.expiresOn'
			"path": "reps"         | "path": "people"       | The form 'certify-reps' does not ask for 'reps', which the check of task 'Certify reps' reads
			""")
	void noticesAnEditOfAForm(String before, String after, String problem) {
		assertThat(problemsOf(MODELS.edited("certify-reps.form", before, after))).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<decision id="milestone-targets"  | <decision id="targets"           | The file milestone-targets.dmn holds the table 'targets': file name and id must be the same
			<decision id="milestone-targets"  | <decision id="targets"           | The table 'milestone-targets' is called by the process, and there is none
			executionPlatformVersion="8.8.0"  | executionPlatformVersion="8.9.0" | The file milestone-targets.dmn is made for Camunda '8.9.0': it must run on 8.8.0
			""")
	void noticesAnEditOfTheTable(String before, String after, String problem) {
		assertThat(problemsOf(MODELS.edited("milestone-targets.dmn", before, after))).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Task_CheckClock             | Activity_0q1w2e3             | The id 'Activity_0q1w2e3' says nothing: name it like Task_SignJointPlan
			formId="certify-reps"       | formId="confirm-agreement"   | The form 'certify-reps' is used by no task
			type="activation.checkClock"                                               | type="activation.openRunway"         | No task asks for the job type 'activation.checkClock'
			""")
	void noticesWhatSaysNothingOrIsLeftOver(String before, String after, String advice) {
		assertThat(adviceOn(MODELS.edited(PROCESS, before, after))).contains(advice);
	}

	@Test
	void noticesAMissingFormAndAMissingTable() {
		assertThat(problemsOf(MODELS.without("certify-reps.form").without("milestone-targets.dmn"))).contains(
				"Task 'Certify reps' asks for the form 'certify-reps', and there is none",
				"The table 'milestone-targets' is called by the process, and there is none");
	}

	private static List<String> problemsOf(Models models) {
		return CONTRACT.problemsOf(models.set());
	}

	private static List<String> adviceOn(Models models) {
		return CONTRACT.adviceOn(models.set());
	}
}

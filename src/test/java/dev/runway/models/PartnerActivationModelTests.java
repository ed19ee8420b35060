package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.CERTIFICATION;
import static dev.runway.models.FilledForms.CLOSED_WON;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static dev.runway.models.FilledForms.JOINT_PLAN;
import static dev.runway.models.FilledForms.ONBOARDING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process by itself, on a real engine: which way a partner takes, with workers that only answer and people who fill in forms. */
class PartnerActivationModelTests {

	private static final Map<String, Object> SIGNING = new TreeMap<>(Map.of("name", "Acme", "ownerUserName", "olgga"));

	private final ModelStage stage = new ModelStage();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void activatesAPartnerThatReachesOneMilestoneAfterTheOther() {
		var partner = stage.sign();

		partner.complete("Task_ConfirmAgreement", AGREEMENT).complete("Task_OnboardPartner", ONBOARDING)
				.complete("Task_SignJointPlan", JOINT_PLAN).complete("Task_CertifyReps", CERTIFICATION)
				.complete("Task_RegisterFirstDeal", FIRST_DEAL).complete("Task_CloseFirstDeal", CLOSED_WON).awaitEnd();

		assertThat(partner.completed()).containsSubsequence("Task_RecordAgreement", "Task_RecordOnboarding",
				"Task_RecordJointPlan", "Task_RecordCertification", "Gateway_Enabled", "Task_RecordFirstDeal",
				"EndEvent_PartnerLive", "Task_RecordClosedWon", "EndEvent_PartnerActivated");
		assertThat(partner.incidents()).isEmpty();
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome",
				"activation.recordAgreement", "activation.recordOnboarding", "activation.recordJointPlan",
				"activation.recordCertification", "activation.recordFirstDeal", "activation.recordClosedWon");
	}

	@Test
	void keepsWhatAFormSendsInOneObjectOfItsOwn() {
		var partner = stage.sign();

		partner.complete("Task_ConfirmAgreement", Map.of("executedOn", "2026-11-03", "portalAccess", true,
				"signedOn", "1999-01-01", "owner", "somebody else")).awaitTask("Task_OnboardPartner");

		assertThat(partner.variable("agreement")).contains("{\"executedOn\":\"2026-11-03\",\"portalAccess\":true}");
		assertThat(partner.variable("signedOn")).contains("\"2026-11-02\"");
		assertThat(partner.variable("owner")).contains("\"olga\"");
		assertThat(partner.variable("executedOn")).isEmpty();
	}

	@Test
	void asksPartnerOperationsForTheAgreementAndTheOwnerForTheRest() {
		var partner = stage.sign();

		var agreement = partner.awaitTask("Task_ConfirmAgreement");
		var onboarding = partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		assertThat(agreement.candidateGroups()).containsExactly("partner-operations");
		assertThat(agreement.assignee()).isEmpty();
		assertThat(onboarding.assignee()).isEqualTo("olga");
		assertThat(onboarding.candidateGroups()).isEmpty();
		assertThat(agreement.dueAt()).isEqualTo(workers.dueAt("AGREEMENT_SIGNED"));
		assertThat(onboarding.dueAt()).isEqualTo(workers.dueAt("ONBOARDING_DONE"));
	}

	@Test
	void opensATaskUnderThePartnersNameWithAnEmptyFormThatShowsItsDueDate() {
		var task = stage.sign().awaitTask("Task_ConfirmAgreement");

		assertThat(task.form()).containsOnly(entry("executedOn", "null"), entry("portalAccess", "null"),
				entry("correction", "null"), entry("dueOn", "\"2026-11-09\""),
				entry("taskContextDisplayName", "\"Acme\""));
	}

	@Test
	void offersTheRegisteredDealWhenItIsToBeClosed() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign().complete("Task_RegisterFirstDeal", FIRST_DEAL);

		assertThat(partner.awaitTask("Task_CloseFirstDeal").form()).contains(entry("dealName", "\"Acme ERP\""),
				entry("amount", "12500.5"), entry("currency", "\"EUR\""), entry("closedOn", "null"));
	}

	@Test
	void showsTheFirstDealTargetThatThePlanAgreesOn() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");
		var plan = new HashMap<String, Object>(JOINT_PLAN);
		plan.put("firstDealTargetWeeks", 5);
		var planned = stage.sign().complete("Task_SignJointPlan", plan).awaitTask("Task_RegisterFirstDeal");
		assertThat(planned.form()).contains(entry("targetOn", "\"2026-12-07\""), entry("dueOn", "\"2027-01-11\""));
	}

	@Test
	void showsTheFirstDealTargetThatThePartnerSignedUnderWhereThePlanNamesNone() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");

		assertThat(stage.sign().awaitTask("Task_RegisterFirstDeal").form()).contains(entry("targetOn", "\"2027-01-11\""));
	}

	@Test
	void skipsWhatIsReachedAlready() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");
		var partner = stage.sign();

		partner.awaitTask("Task_SignJointPlan");

		assertThat(partner.completed()).contains("EndEvent_AgreementAlreadyReached", "EndEvent_OnboardingAlreadyReached",
				"EndEvent_CertificationAlreadyReached");
		assertThat(partner.activated()).doesNotContain("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_CertifyReps");
	}

	@Test
	void walksToTheEndWithoutATaskWhenEverythingIsReachedAlready() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED",
				"FIRST_DEAL_REGISTERED", "FIRST_CLOSED_WON");
		var partner = stage.sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void goesOnWhenASystemReportsAMilestone() {
		var partner = stage.sign();
		List.of(entry("AGREEMENT_SIGNED", "Task_ConfirmAgreement"), entry("ONBOARDING_DONE", "Task_OnboardPartner"),
				entry("CERTIFICATION_DONE", "Task_CertifyReps"), entry("JOINT_PLAN_SIGNED", "Task_SignJointPlan"),
				entry("FIRST_DEAL_REGISTERED", "Task_RegisterFirstDeal"), entry("FIRST_CLOSED_WON", "Task_CloseFirstDeal"))
				.forEach(step -> {
					partner.awaitTask(step.getValue());
					stage.report(step.getKey(), List.of());
					partner.awaitTerminated(step.getValue());
				});

		partner.awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
		assertThat(partner.incidents()).isEmpty();
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void learnsFromAReportWhatElseIsReached() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		stage.report("AGREEMENT_SIGNED", List.of("AGREEMENT_SIGNED", "ONBOARDING_DONE"));

		partner.awaitTask("Task_CertifyReps");
		assertThat(partner.completed()).contains("EndEvent_OnboardingAlreadyReached");
		assertThat(partner.variable("reached")).contains("[\"AGREEMENT_SIGNED\",\"ONBOARDING_DONE\"]");
	}

	@Test
	void goesBackToTheTaskWithEverythingThatWasTypedWhenSomethingIsMissing() {
		var partner = stage.sign();
		workers.refuse("activation.recordAgreement", "Portal access is not set up.");
		var first = partner.awaitTask("Task_ConfirmAgreement");

		partner.complete("Task_ConfirmAgreement", Map.of("executedOn", "2026-11-03", "portalAccess", false))
				.awaitCompleted("BoundaryEvent_AgreementIncomplete");

		var second = partner.awaitTask("Task_ConfirmAgreement");
		assertThat(second.key()).isNotEqualTo(first.key());
		assertThat(second.form()).contains(entry("correction", "\"Portal access is not set up.\""),
				entry("executedOn", "\"2026-11-03\""), entry("portalAccess", "false"));
		assertThat(second.candidateGroups()).containsExactly("partner-operations");

		workers.accept("activation.recordAgreement");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("SubProcess_AgreementSigned");
		assertThat(partner.awaitTask("Task_OnboardPartner").form()).contains(entry("correction", "null"));
	}

	@Test
	void endsAtOnceWhenTheRunwayRunsInAnotherInstance() {
		workers.refuse("activation.openRunway", "RUNWAY_ALREADY_OPEN", Map.of());

		var partner = stage.sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_StartedTwice").doesNotContain("Task_SendWelcome");
	}

	@Test
	void recordsAPartnerThatIsSignedInTasklist() {
		var partner = stage.signInTasklist(SIGNING);

		partner.awaitTask("Task_ConfirmAgreement");

		assertThat(workers.done()).containsExactly("activation.signPartner", "activation.openRunway", "notification.sendWelcome");
		assertThat(partner.variable("owner")).contains("\"olga\"");
		assertThat(partner.activated()).doesNotContain("Task_CorrectPartner", "StartEvent_PartnerSigned");
	}

	@Test
	void asksPartnerOperationsToCorrectAPartnerAndLosesNothingThatWasTyped() {
		var dueAt = Instant.parse("2027-01-08T22:59:00Z");
		workers.refuse("activation.signPartner", "PARTNER_INVALID",
				Map.of("correction", "There is no owner 'olgga'.", "correctionDueAt", dueAt.toString()));
		var partner = stage.signInTasklist(SIGNING);

		var task = partner.awaitTask("Task_CorrectPartner");
		assertThat(task.candidateGroups()).containsExactly("partner-operations");
		assertThat(task.dueAt()).isEqualTo(dueAt);
		assertThat(task.form()).containsOnly(entry("correction", "\"There is no owner 'olgga'.\""), entry("taskContextDisplayName", "\"Acme\""),
				entry("signing", "{\"name\":\"Acme\",\"ownerUserName\":\"olgga\"}"));
		workers.accept("activation.signPartner");
		partner.complete("Task_CorrectPartner", Map.of("signing", Map.of("name", "Acme", "ownerUserName", "olga")));

		partner.awaitTask("Task_ConfirmAgreement");
		assertThat(partner.variable("signing")).hasValueSatisfying(signing -> assertThat(signing).contains("\"olga\""));
		assertThat(partner.incidents()).isEmpty();
	}

	@Test
	void offersARowForEachRepThatIsNeeded() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "JOINT_PLAN_SIGNED");

		assertThat(stage.sign().awaitTask("Task_CertifyReps").form())
				.contains(entry("reps", "[{\"role\":\"SALES\"},{\"role\":\"SALES\"},{\"role\":\"SE\"}]"));
	}

	@Test
	void offersTheFirstDealTargetToTheJointPlan() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");

		assertThat(stage.sign().awaitTask("Task_SignJointPlan").form()).contains(entry("firstDealTargetWeeks", "10"));
	}
}

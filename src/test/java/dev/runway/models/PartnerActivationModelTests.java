package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.CERTIFICATION;
import static dev.runway.models.FilledForms.CLOSED_WON;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static dev.runway.models.FilledForms.JOINT_PLAN;
import static dev.runway.models.FilledForms.ONBOARDING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.support.OpenTask;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import io.camunda.client.api.search.response.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The process by itself, on a real engine: which way a partner takes, with workers that only answer and people who fill in forms. */
class PartnerActivationModelTests {

	private static final List<String> MILESTONES = List.of("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE",
			"JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED", "FIRST_CLOSED_WON");
	private static final Map<String, Object> SIGNING = Map.of("signing", Map.of("name", "Acme", "ownerUserName", "olga", "signedOn", "2026-11-02"));

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@Test
	void activatesAPartnerThatReachesOneMilestoneAfterTheOther() {
		var partner = completeAll(stage.sign()).awaitEnd();

		assertThat(partner.completed()).containsSubsequence("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_SignJointPlan",
				"Task_CertifyReps", "Gateway_Enabled", "Task_RegisterFirstDeal", "Task_CloseFirstDeal", "EndEvent_FirstDealWon",
				"SubProcess_Partnership", "EndEvent_PartnerActivated");
		assertThat(partner.completed()).contains("EndEvent_PartnerLive", "SubProcess_Clock").doesNotContain("Task_CloseOut");
		assertThat(partner.incidents()).isEmpty();
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome", "activation.recordAgreement",
				"activation.recordOnboarding", "activation.recordJointPlan", "activation.recordCertification",
				"activation.recordFirstDeal", "activation.recordClosedWon");
	}

	/** What the engine has to write for a partner decides how many partners it carries. */
	@Test
	void writesNoMoreForAJourneyThanItWasMadeFor() {
		var records = engine.worked();
		var jobs = engine.jobs();
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		engine.awaitQuiet(() -> true);
		var start = engine.worked() - records;

		completeAll(partner).awaitEnd();
		engine.awaitQuiet(() -> true);

		var journey = engine.worked() - records;
		System.out.printf("A start takes %d records, a journey by tasks %d records and %d jobs, with its messages%n", start, journey,
				engine.jobs() - jobs);
		assertThat(start).isLessThanOrEqualTo(150);
		assertThat(journey).isLessThanOrEqualTo(500);
		assertThat(engine.jobs() - jobs).isEqualTo(8);
	}

	@Test
	void keepsOfWhatAFormSendsOnlyWhatIsReadLater() {
		var partner = stage.sign();

		partner.complete("Task_ConfirmAgreement", Map.of("executedOn", "2026-11-03", "portalAccess", true,
				"signedOn", "1999-01-01", "owner", "somebody else")).complete("Task_OnboardPartner", ONBOARDING)
				.complete("Task_CertifyReps", CERTIFICATION).complete("Task_SignJointPlan", JOINT_PLAN)
				.complete("Task_RegisterFirstDeal", FIRST_DEAL).awaitTask("Task_CloseFirstDeal");

		assertThat(partner.variable("agreement")).contains("{\"executedOn\":\"2026-11-03\"}");
		assertThat(partner.variable("onboarding")).contains("{\"completedOn\":\"2026-11-10\"}");
		assertThat(partner.variable("certification")).contains("{\"reps\":2}");
		assertThat(partner.variable("jointPlan")).contains("{\"firstDealTargetWeeks\":10}");
		assertThat(partner.variable("firstDeal")).contains("{\"dealName\":\"Acme ERP\",\"amount\":12500.5,\"currency\":\"EUR\"}");
		assertThat(partner.variable("signedOn")).contains("\"2026-11-02\"");
		assertThat(partner.variable("owner")).contains("\"olga\"");
		assertThat(List.of("executedOn", "portalAccess", "reps", "customer", "partnerSignedBy")).allSatisfy(
				name -> assertThat(partner.variable(name)).isEmpty());
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
	void opensATaskUnderThePartnersNameWithItsDueDay() {
		var partner = stage.sign();
		var task = partner.awaitTask("Task_ConfirmAgreement");

		assertThat(task.form()).isEmpty();
		assertThat(engine.await("nobody sees whose task it is", () -> seen(task, "taskContextDisplayName"))).isEqualTo("\"Acme\"");
		assertThat(partner.variable("schedule").orElseThrow()).contains("\"dueOn\":\"%s\"".formatted(workers.dueOn("AGREEMENT_SIGNED")));
	}

	@Test
	void offersTheRegisteredDealWhenItIsToBeClosed() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = stage.sign().complete("Task_RegisterFirstDeal", FIRST_DEAL);

		assertThat(partner.awaitTask("Task_CloseFirstDeal").form()).contains(entry("dealName", "\"Acme ERP\""),
				entry("amount", "12500.5"), entry("currency", "\"EUR\""));
	}

	@Test
	void offersNoDealThatIsNotKnown() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED");

		assertThat(stage.sign().awaitTask("Task_CloseFirstDeal").form()).contains(entry("dealName", "null"), entry("amount", "null"));
	}

	@Test
	void showsTheFirstDealTargetThatThePlanAgreesOn() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");
		var plan = new HashMap<String, Object>(JOINT_PLAN);
		plan.put("firstDealTargetWeeks", 5);

		assertThat(stage.sign().complete("Task_SignJointPlan", plan).awaitTask("Task_RegisterFirstDeal").form())
				.contains(entry("targetOn", "\"2026-12-07\""));
	}

	@Test
	void showsTheFirstDealTargetThatThePartnerSignedUnderWhereThePlanNamesNone() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");

		assertThat(stage.sign().awaitTask("Task_RegisterFirstDeal").form()).contains(entry("targetOn", "\"2027-01-11\""));
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

	@Test
	void passesOverWhatIsReachedAlready() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");
		var partner = stage.sign();

		partner.awaitTask("Task_SignJointPlan");

		assertThat(partner.activated()).doesNotContain("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_CertifyReps");
	}

	@Test
	void walksToTheEndWithoutATaskWhenEverythingIsReachedAlready() {
		workers.reached(MILESTONES.toArray(String[]::new));
		var partner = stage.sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated").doesNotContain("Task_AwaitFirstDeal");
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void goesOnWhenASystemReportsAMilestone() {
		var partner = stage.sign();
		var tasks = List.of("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_CertifyReps", "Task_SignJointPlan",
				"Task_RegisterFirstDeal", "Task_CloseFirstDeal");
		for (int index = 0; index < tasks.size(); index++) {
			partner.awaitTask(tasks.get(index));
			stage.report(MILESTONES.get(index));
			partner.awaitTerminated(tasks.get(index));
		}

		partner.awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated", "EndEvent_PartnerLive");
		assertThat(partner.incidents()).isEmpty();
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void opensNoTaskForWhatWasReportedBeforeItsTurn() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");

		stage.report("ONBOARDING_DONE");
		stage.report("CERTIFICATION_DONE");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_SignJointPlan");

		assertThat(partner.activated()).doesNotContain("Task_OnboardPartner", "Task_CertifyReps");
		assertThat(partner.incidents()).isEmpty();
	}

	@Test
	void keepsTheTaskAndAllThatHangsOnItWhenACompletionIsDenied() {
		workers.deny("activation.recordAgreement", "Portal access is not set up.");
		var partner = stage.sign();
		var task = partner.awaitTask("Task_ConfirmAgreement");

		assertThat(partner.denied("Task_ConfirmAgreement", AGREEMENT)).isEqualTo("Portal access is not set up.");
		assertThat(partner.awaitTask("Task_ConfirmAgreement").key()).isEqualTo(task.key());
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		var chase = partner.awaitCalled("chase-milestone").awaitCompleted("Task_SendChase");
		assertThat(partner.denied("Task_ConfirmAgreement", AGREEMENT)).isEqualTo("Portal access is not set up.");
		engine.advanceTo(workers.dueAt("AGREEMENT_SIGNED").plus(Duration.ofDays(1)).plusSeconds(1));
		chase.awaitCompleted("Task_SendChase", 2);

		workers.accept("activation.recordAgreement");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");
		chase.awaitEnd();
		assertThat(partner.called("chase-milestone")).hasSize(1);
		assertThat(partner.variable("agreement")).contains("{\"executedOn\":\"2026-11-03\"}");
		assertThat(partner.incidents()).isEmpty();
	}

	@Test
	void endsAtOnceWhenTheRunwayRunsInAnotherInstance() {
		workers.refuse("activation.openRunway", "RUNWAY_ALREADY_OPEN");

		var partner = stage.sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_StartedTwice").doesNotContain("Task_SendWelcome");
	}

	@Test
	void asksPartnerOperationsToSignAPartnerAndLearnsItsIdsAfterwards() {
		workers.deny("activation.signPartner", "There is no owner 'olgga'.");
		var partner = stage.beginToSign();
		var task = partner.awaitTask("Task_SignPartner");

		assertThat(task.candidateGroups()).containsExactly("partner-operations");
		assertThat(task.dueAt()).isBetween(engine.now().plus(Duration.ofHours(21)), engine.now().plus(Duration.ofHours(47)));
		assertThat(partner.denied("Task_SignPartner", SIGNING)).isEqualTo("There is no owner 'olgga'.");
		workers.accept("activation.signPartner");
		partner.complete("Task_SignPartner", SIGNING).awaitTask("Task_ConfirmAgreement");

		assertThat(workers.done()).containsExactly("activation.signPartner", "activation.lookUpPartner", "activation.openRunway",
				"notification.sendWelcome");
		assertThat(partner.variable("owner")).contains("\"olga\"");
		assertThat(partner.variable("signing")).contains("{\"signedOn\":\"2026-11-02\"}");
		assertThat(partner.incidents()).isEmpty();
	}

	/** A variable as the form of a task sees it, wherever in the process it stands. */
	private Optional<String> seen(OpenTask task, String variable) {
		return engine.client().newUserTaskVariableSearchRequest(task.key()).filter(filter -> filter.name(variable)).send().join().items()
				.stream().map(Variable::getValue).findFirst();
	}

	private static TestInstance completeAll(TestInstance partner) {
		return partner.complete("Task_ConfirmAgreement", AGREEMENT).complete("Task_OnboardPartner", ONBOARDING)
				.complete("Task_SignJointPlan", JOINT_PLAN).complete("Task_CertifyReps", CERTIFICATION)
				.complete("Task_RegisterFirstDeal", FIRST_DEAL).complete("Task_CloseFirstDeal", CLOSED_WON);
	}
}

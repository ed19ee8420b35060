package dev.runway.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process by itself, on a real engine: workers that only answer, people who fill in forms, a clock that moves. */
class PartnerActivationModelTests {

	private final TestEngine engine = TestEngine.start().deploy(Models.files());
	private final Instant signedAt = engine.now();
	private final StubWorkers workers = new StubWorkers(engine.client(), signedAt);

	@AfterEach
	void stop() {
		engine.close();
	}

	@BeforeEach
	void open() {
		workers.open();
	}

	@Test
	void activatesAPartnerThatReachesOneMilestoneAfterTheOther() {
		var partner = sign();

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
		var partner = sign();

		partner.complete("Task_ConfirmAgreement", Map.of("executedOn", "2026-11-03", "portalAccess", true,
				"signedOn", "1999-01-01", "owner", "somebody else")).awaitTask("Task_OnboardPartner");

		assertThat(partner.variable("agreement")).contains("{\"executedOn\":\"2026-11-03\",\"portalAccess\":true}");
		assertThat(partner.variable("signedOn")).contains("\"2026-11-02\"");
		assertThat(partner.variable("owner")).contains("\"olga\"");
		assertThat(partner.variable("executedOn")).isEmpty();
	}

	@Test
	void asksPartnerOperationsForTheAgreementAndTheOwnerForTheRest() {
		var partner = sign();

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
	void opensATaskWithAnEmptyFormThatShowsItsDueDate() {
		var task = sign().awaitTask("Task_ConfirmAgreement");

		assertThat(task.form()).containsOnly(entry("executedOn", "null"), entry("portalAccess", "null"),
				entry("correction", "null"), entry("dueOn", "\"2026-11-09\""));
	}

	@Test
	void offersTheRegisteredDealWhenItIsToBeClosed() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = sign().complete("Task_RegisterFirstDeal", FIRST_DEAL);

		assertThat(partner.awaitTask("Task_CloseFirstDeal").form()).contains(entry("dealName", "\"Acme ERP\""),
				entry("amount", "12500.5"), entry("currency", "\"EUR\""), entry("closedOn", "null"));
	}

	@Test
	void skipsWhatIsReachedAlready() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE");
		var partner = sign();

		partner.awaitTask("Task_SignJointPlan");

		assertThat(partner.completed()).contains("EndEvent_AgreementAlreadyReached", "EndEvent_OnboardingAlreadyReached",
				"EndEvent_CertificationAlreadyReached");
		assertThat(partner.activated()).doesNotContain("Task_ConfirmAgreement", "Task_OnboardPartner", "Task_CertifyReps");
	}

	@Test
	void walksToTheEndWithoutATaskWhenEverythingIsReachedAlready() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED",
				"FIRST_DEAL_REGISTERED", "FIRST_CLOSED_WON");
		var partner = sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void goesOnWhenASystemReportsAMilestone() {
		var partner = sign();
		List.of(entry("AGREEMENT_SIGNED", "Task_ConfirmAgreement"), entry("ONBOARDING_DONE", "Task_OnboardPartner"),
				entry("CERTIFICATION_DONE", "Task_CertifyReps"), entry("JOINT_PLAN_SIGNED", "Task_SignJointPlan"),
				entry("FIRST_DEAL_REGISTERED", "Task_RegisterFirstDeal"), entry("FIRST_CLOSED_WON", "Task_CloseFirstDeal"))
				.forEach(step -> {
					partner.awaitTask(step.getValue());
					report(step.getKey(), List.of());
					partner.awaitTerminated(step.getValue());
				});

		partner.awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
		assertThat(partner.incidents()).isEmpty();
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome");
	}

	@Test
	void learnsFromAReportWhatElseIsReached() {
		var partner = sign();
		partner.awaitTask("Task_ConfirmAgreement");

		report("AGREEMENT_SIGNED", List.of("AGREEMENT_SIGNED", "ONBOARDING_DONE"));

		partner.awaitTask("Task_CertifyReps");
		assertThat(partner.completed()).contains("EndEvent_OnboardingAlreadyReached");
		assertThat(partner.variable("reached")).contains("[\"AGREEMENT_SIGNED\",\"ONBOARDING_DONE\"]");
	}

	@Test
	void goesBackToTheTaskWithEverythingThatWasTypedWhenSomethingIsMissing() {
		var partner = sign();
		workers.refuse("activation.recordAgreement", "Portal access is not set up.");
		var first = partner.awaitTask("Task_ConfirmAgreement");

		partner.complete("Task_ConfirmAgreement", Map.of("executedOn", "2026-11-03", "portalAccess", false))
				.awaitCompleted("BoundaryEvent_AgreementIncomplete");

		var second = partner.awaitTask("Task_ConfirmAgreement");
		assertThat(second.key()).isNotEqualTo(first.key());
		assertThat(second.form()).contains(entry("correction", "\"Portal access is not set up.\""),
				entry("executedOn", "\"2026-11-03\""), entry("portalAccess", "false"));
		assertThat(second.candidateGroups()).containsExactly("partner-operations");

		workers.refuse("activation.recordAgreement", null);
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("SubProcess_AgreementSigned");
		assertThat(partner.awaitTask("Task_OnboardPartner").form()).contains(entry("correction", "null"));
	}

	@Test
	void remindsTheOwnerOnceBeforeTheDueDayAlsoAfterACorrection() {
		var partner = sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").minus(Duration.ofHours(1)));
		workers.refuse("activation.recordAgreement", "Portal access is not set up.");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete");
		assertThat(workers.done()).doesNotContain("notification.sendReminder");

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		partner.awaitCompleted("EndEvent_AgreementReminded");
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitCompleted("BoundaryEvent_AgreementIncomplete", 2);

		partner.awaitTask("Task_ConfirmAgreement");
		assertThat(workers.reminders()).containsExactly("AGREEMENT_SIGNED");
	}

	@Test
	void remindsOfEachMilestoneByItsName() {
		var partner = sign();

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		partner.awaitCompleted("EndEvent_AgreementReminded").complete("Task_ConfirmAgreement", AGREEMENT);
		partner.awaitTask("Task_OnboardPartner");
		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));
		partner.awaitCompleted("EndEvent_OnboardingReminded").complete("Task_OnboardPartner", ONBOARDING);
		partner.awaitTask("Task_CertifyReps");
		partner.awaitTask("Task_SignJointPlan");
		engine.advanceTo(workers.remindAt("CERTIFICATION_DONE").plusSeconds(1));
		partner.awaitCompleted("EndEvent_CertificationReminded").awaitCompleted("EndEvent_JointPlanReminded");

		assertThat(workers.reminders()).containsExactlyInAnyOrder("AGREEMENT_SIGNED", "ONBOARDING_DONE",
				"CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
	}

	@Test
	void doesNotRemindOfWhatIsReached() {
		var partner = sign();
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		engine.advanceTo(workers.remindAt("ONBOARDING_DONE").plusSeconds(1));

		partner.awaitCompleted("EndEvent_OnboardingReminded");
		assertThat(workers.reminders()).containsExactly("ONBOARDING_DONE");
	}

	@Test
	void tellsOwnerAndManagerWhenTheClockRunsOutAndLeavesTheTasksOpen() {
		var partner = sign();
		partner.awaitTask("Task_ConfirmAgreement");

		engine.advanceTo(workers.clockEndsAt().minus(Duration.ofHours(1)));
		partner.awaitCompleted("EndEvent_AgreementReminded");
		assertThat(partner.activated()).doesNotContain("Task_CheckClock");
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_RunwayElapsed");
		assertThat(workers.done()).endsWith("activation.checkClock", "notification.sendRunwayElapsed");
		assertThat(partner.awaitTask("Task_ConfirmAgreement").assignee()).isEmpty();
	}

	@Test
	void waitsForTheNewEndWhenTheClockWasMoved() {
		var partner = sign();
		partner.awaitTask("Task_ConfirmAgreement");
		var newEnd = workers.clockEndsAt().plus(Duration.ofDays(14));
		workers.clockAnswers("MOVED", newEnd);

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("CatchEvent_NewClockEnd");
		engine.advanceTo(newEnd.minus(Duration.ofHours(1)));
		assertThat(partner.activated()).doesNotContain("Task_SendRunwayElapsed");
		workers.clockAnswers("ELAPSED", newEnd);
		engine.advanceTo(newEnd.plusSeconds(1));

		partner.awaitCompleted("EndEvent_RunwayElapsed");
		assertThat(partner.completed()).containsSubsequence("Task_CheckClock", "CatchEvent_NewClockEnd", "Task_CheckClock",
				"Task_SendRunwayElapsed");
	}

	@Test
	void stopsTheClockOfAPartnerThatIsLiveWithMilestonesOpen() {
		var partner = sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.clockAnswers("LIVE", workers.clockEndsAt());

		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_ClockStopped").awaitTask("Task_ConfirmAgreement");
		assertThat(workers.done()).doesNotContain("notification.sendRunwayElapsed");
	}

	@Test
	void endsAMovedClockTheMomentThePartnerIsLive() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var partner = sign();
		partner.awaitTask("Task_RegisterFirstDeal");
		workers.clockAnswers("MOVED", workers.clockEndsAt().plus(Duration.ofDays(14)));
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		partner.awaitActivated("CatchEvent_NewClockEnd");

		partner.complete("Task_RegisterFirstDeal", FIRST_DEAL);

		partner.awaitTerminated("CatchEvent_NewClockEnd").awaitTask("Task_CloseFirstDeal");
	}

	@Test
	void endsAtOnceWhenTheRunwayRunsInAnotherInstance() {
		workers.refuseStart();

		var partner = sign().awaitEnd();

		assertThat(partner.completed()).contains("EndEvent_StartedTwice").doesNotContain("Task_SendWelcome");
	}

	private TestInstance sign() {
		engine.client().newPublishMessageCommand().messageName("partner.signed").correlationKey("partner-1")
				.timeToLive(Duration.ZERO)
				.variables(Map.of("runwayId", "runway-1", "partnerId", "partner-1", "partnerName", "Acme", "partnerType", "RESELLER",
						"tier", "SILVER", "region", "EMEA", "owner", "olga", "signedOn", "2026-11-02"))
				.send().join();
		return engine.awaitInstance("partner.signed", "partner-1");
	}

	private void report(String milestone, List<String> reached) {
		engine.client().newPublishMessageCommand().messageName("activation.milestoneReached")
				.correlationKey("runway-1:" + milestone).timeToLive(Duration.ofHours(1))
				.variables(Map.of("reached", reached)).send().join();
	}

	private static final Map<String, Object> AGREEMENT = Map.of("executedOn", "2026-11-03", "portalAccess", true);
	private static final Map<String, Object> ONBOARDING = Map.of("loginsIssued", true, "kickoffHeldOn", "2026-11-09",
			"contentPath", "Sales basics", "completedOn", "2026-11-10");
	private static final Map<String, Object> CERTIFICATION = Map.of("salesReps", 2, "salesEngineers", 1, "completedOn", "2026-12-01");
	private static final Map<String, Object> JOINT_PLAN = Map.of("targetAccounts", "Acme, Globex", "valueProposition", "Faster together",
			"dealRegistration", "In the portal", "attributionRules", "First touch", "cadence", "Every week",
			"partnerSignedBy", "Pat", "partnerSignedOn", "2026-12-03", "vendorSignedBy", "Olga", "vendorSignedOn", "2026-12-04");
	private static final Map<String, Object> FIRST_DEAL = Map.of("dealName", "Acme ERP", "customer", "Acme",
			"registeredOn", "2027-01-04", "amount", 12500.5, "currency", "EUR");
	private static final Map<String, Object> CLOSED_WON = Map.of("dealName", "Acme ERP", "amount", 12000,
			"currency", "EUR", "closedOn", "2027-03-01", "revenueBooked", true);
}

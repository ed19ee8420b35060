package dev.runway.activation;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.runway.deal.DealKey;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.deal.Registration;
import dev.runway.notification.Morning;
import dev.runway.programme.Source;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.evidence.Evidence;
import dev.runway.runway.evidence.JointPlanReports;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One path of the process each, with the real workers, and what it leaves behind. */
@RunwayTest
class PartnerActivationIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	JointPlanReports plans;

	@Autowired
	Deals deals;

	@Autowired
	MissedMessages missed;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void carriesAPartnerFromTheSignatureToActivatedByHand() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var today = programme.today().toString();

		completeFirstTwo(signed, today);
		signed.instance().complete("Task_CertifyReps", Map.of("reps", List.of(rep("Ann Lee", "SALES", today),
				rep("Bob Kay", "SALES", today), rep("Cleo Fox", "SE", today))));
		signed.instance().complete("Task_SignJointPlan", plan(today));
		signed.instance()
			.complete("Task_RegisterFirstDeal", Map.of("dealName", "Deal", "customer", "Customer", "registeredOn", today));
		signed.instance().awaitCompleted("SubProcess_Clock");
		signed.instance()
			.complete("Task_CloseFirstDeal", Map.of("dealName", "Deal", "amount", 12000.5, "currency", "EUR", "closedOn",
					today, "revenueBooked", true));
		signed.instance().awaitEnd();

		assertThat(signed.instance().completed()).contains("EndEvent_PartnerLive", "EndEvent_PartnerActivated");
		assertThat(signed.instance().incidents()).isEmpty();
		assertThat(runways.milestones(signed.runway().id())).hasSize(6)
			.allMatch(each -> each.source() == Source.TASK)
			.allMatch(each -> each.occurredOn().equals(LocalDate.parse(today)));
		assertThat(morning.noted(signed.runway().id())).startsWith("olga signed").doesNotContain("olga reminder", "olga overdue");
	}

	@Test
	void deniesTheCompletionOfATaskWithWhatIsMissing() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var tomorrow = programme.today().plusDays(1).toString();

		assertThat(signed.instance().denied("Task_ConfirmAgreement", Map.of("executedOn", tomorrow, "portalAccess", false)))
			.contains("is in the future", "Set up the portal access");
		assertThat(signed.instance().openTask("Task_ConfirmAgreement")).isPresent();
		assertThat(programme.reached(signed)).isEmpty();
	}

	@Test
	void startsAPartnerThatWasTakenOverWhereItBelongsAndMailsNothingOfThePast() {
		var signedOn = programme.today().minusDays(60);
		var signed = programme.aPartnerSignedOn(signedOn, new ReachedOn(AGREEMENT_SIGNED, signedOn),
				new ReachedOn(ONBOARDING_DONE, signedOn.plusDays(10)));

		signed.instance().awaitTask("Task_CertifyReps");
		signed.instance().awaitTask("Task_SignJointPlan");
		assertThat(signed.instance().activated()).doesNotContain("Task_ConfirmAgreement", "Task_OnboardPartner");
		Awaitility.await().untilAsserted(() -> assertThat(morning.noted(signed.runway().id())).containsExactly("olga taken-over"));
	}

	@Test
	void skipsAMilestoneThatASystemReportsWhileItsTaskIsOpen() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");

		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));

		signed.instance().awaitTerminated("Task_ConfirmAgreement").awaitTask("Task_OnboardPartner");
		assertThat(programme.reached(signed)).containsExactly(AGREEMENT_SIGNED);
	}

	@Test
	void fillsInLaterFormsWithWhatOtherDoorsHaveBrought() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today, new ReachedOn(AGREEMENT_SIGNED, today), new ReachedOn(ONBOARDING_DONE, today),
				new ReachedOn(CERTIFICATION_DONE, today));
		signed.instance().awaitTask("Task_SignJointPlan");

		plans.sign(signed.partner().id(), new Evidence.JointPlan("Ten accounts", "Faster together", "In the portal", "First registered counts",
				"weekly", "Pat", today, "Olga", today, 5), programme.saidBy("crm"));
		assertThat(signed.instance().awaitTask("Task_RegisterFirstDeal").form()).contains(entry("targetOn", "\"%s\"".formatted(today.plusWeeks(5))));

		deals.register(new Registration(signed.partner().id(), new DealKey("crm", signed.partner().id().toString()), "Roll-out", "Customer",
				today, Money.of(new BigDecimal("12500.5"), "EUR"), programme.saidBy("crm")));
		assertThat(signed.instance().awaitTask("Task_CloseFirstDeal").form()).contains(entry("dealName", "\"Roll-out\""),
				entry("amount", "\"12500.50\""), entry("currency", "\"EUR\""));
	}

	@Test
	void stopsTheClockOfAPartnerThatIsLiveAlthoughEarlierMilestonesAreOpen() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, programme.today()));

		signed.instance().awaitCompleted("EndEvent_PartnerLive").awaitCompleted("SubProcess_Clock");
		programme.advanceTo(signed.runway().signedOn().plusDays(121));

		signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThat(morning.noted(signed.runway().id())).doesNotContain("olga help");
	}

	@Test
	void tellsTheProcessAgainWhatItMayHaveMissed() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		programme.report(signed, new ReachedOn(ONBOARDING_DONE, programme.today()));
		assertThat(announced(signed)).isZero();

		engine.advanceBy(Duration.ofMinutes(6));
		missed.tellAgain();
		missed.tellAgain();
		assertThat(announced(signed)).isEqualTo(1);
		engine.advanceBy(Duration.ofDays(1));
		missed.tellAgain();
		missed.tellAgain();
		missed.tellAgain();
		assertThat(announced(signed)).isEqualTo(3);
	}

	@Test
	void tellsTheProcessAsOftenOfAMilestoneThatIsRecordedAnew() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(1));
		signed.instance().awaitTask("Task_ConfirmAgreement");
		programme.report(signed, new ReachedOn(FIRST_CLOSED_WON, programme.today()));
		engine.advanceBy(Duration.ofMinutes(6));
		missed.tellAgain();
		assertThat(announced(signed)).isEqualTo(2);

		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, programme.today().minusDays(1)));
		missed.tellAgain();
		assertThat(announced(signed)).isEqualTo(2);
		engine.advanceBy(Duration.ofMinutes(6));
		missed.tellAgain();

		assertThat(jdbc.sql("select milestone || ' ' || times from activation.announcements where runway_id = ?")
			.param(signed.runway().id())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("FIRST_CLOSED_WON 1", "FIRST_DEAL_REGISTERED 1");
	}

	private int announced(Signed signed) {
		return jdbc.sql("select coalesce(sum(times), 0) from activation.announcements where runway_id = ?")
			.param(signed.runway().id())
			.query(Integer.class)
			.single();
	}

	private static void completeFirstTwo(Signed signed, String day) {
		signed.instance().complete("Task_ConfirmAgreement", Map.of("executedOn", day, "portalAccess", true));
		signed.instance()
			.complete("Task_OnboardPartner",
					Map.of("loginsIssued", true, "kickoffHeldOn", day, "contentPath", "Basics", "completedOn", day));
	}

	private static Map<String, Object> rep(String name, String role, String issuedOn) {
		return Map.of("name", name, "role", role, "certificate", "Basics", "issuedOn", issuedOn);
	}

	private static Map<String, Object> plan(String day) {
		return Map.of("targetAccounts", "Ten accounts in retail", "valueProposition", "Faster together",
				"dealRegistration", "In the portal", "attributionRules", "First registered counts", "cadence", "weekly",
				"partnerSignedBy", "Pat", "partnerSignedOn", day, "vendorSignedBy", "Olga", "vendorSignedOn", day);
	}

}

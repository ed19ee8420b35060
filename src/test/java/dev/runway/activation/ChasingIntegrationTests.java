package dev.runway.activation;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.runway.intake.CsvFile;
import dev.runway.notification.Morning;
import dev.runway.runway.Clocks;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is chased on which day of a runway, and that nobody else is. */
@RunwayTest
class ChasingIntegrationTests {

	private static final String CHAIN = """
			user_name,name,email,manager,active
			lea,Lea Lead,lea@example.com,,true
			marc,Marc Manager,marc@example.com,lea,true
			""";

	@Autowired
	Programme programme;

	@Autowired
	Clocks clocks;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	/** All that a day's mails tell is noted by noon. */
	@BeforeEach
	void waitForNoon() {
		var noon = programme.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
		engine.advanceTo(noon.isBefore(engine.now()) ? noon.plusSeconds(24 * 60 * 60) : noon);
	}

	@Test
	void remindsTheOwnerThenEscalatesLevelByLevelUntilTheTaskIsDone() {
		var signed = aNewPartner();

		awaitMails(signed, 4, "0 olga signed", "4 olga reminder");
		awaitMails(signed, 8, "0 olga signed", "4 olga reminder", "8 olga overdue");
		awaitMails(signed, 14, "0 olga signed", "4 olga reminder", "8 olga overdue", "14 marc overdue", "14 olga overdue");
		awaitMails(signed, 21, "0 olga signed", "4 olga reminder", "8 olga overdue", "14 marc overdue", "14 olga overdue",
				"21 lea overdue-lead");
		assertThat(morning.tells("lea", name(signed))).contains(name(signed) + " is stuck: Agreement signed is 14 days late")
			.doesNotContain("/tasks/");

		signed.instance().complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		programme.report(signed, new ReachedOn(ONBOARDING_DONE, programme.today()));
		signed.instance().awaitTask("Task_CertifyReps");
		advanceTo(signed, 38);
		assertNothingMore(signed, 6);
	}

	@Test
	void chasesATaskThatOpensLateFromTheNextMorningOnAndStopsWhenASystemReportsIt() {
		var signed = aNewPartner();
		awaitMails(signed, 4, "0 olga signed", "4 olga reminder");
		advanceTo(signed, 7);
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));
		signed.instance().awaitTask("Task_OnboardPartner");
		awaitMails(signed, 11, "0 olga signed", "4 olga reminder", "11 olga reminder");
		awaitMails(signed, 15, "0 olga signed", "4 olga reminder", "11 olga reminder", "15 olga overdue");
		awaitMails(signed, 21, "0 olga signed", "4 olga reminder", "11 olga reminder", "15 olga overdue", "21 marc overdue",
				"21 olga overdue");
		awaitMails(signed, 28, "0 olga signed", "4 olga reminder", "11 olga reminder", "15 olga overdue", "21 marc overdue",
				"21 olga overdue", "28 lea overdue-lead");

		advanceTo(signed, 50);
		programme.report(signed, new ReachedOn(ONBOARDING_DONE, programme.today()));
		signed.instance().awaitTask("Task_CertifyReps");
		signed.instance().awaitTask("Task_SignJointPlan");
		awaitAssessed(signed, 4);
		awaitMails(signed, 51, "0 olga signed", "4 olga reminder", "11 olga reminder", "15 olga overdue", "21 marc overdue",
				"21 olga overdue", "28 lea overdue-lead", "51 olga overdue", "51 olga overdue");
		awaitSteps(signed, 7);
		assertThat(morning.tells("olga", name(signed))).contains("Certification done is 9 days late", "Joint plan signed is 9 days late",
				"/tasks/%s/CERTIFICATION_DONE".formatted(signed.runway().id()));

		programme.report(signed, new ReachedOn(CERTIFICATION_DONE, programme.today()),
				new ReachedOn(JOINT_PLAN_SIGNED, programme.today()));
		signed.instance().awaitTask("Task_RegisterFirstDeal");
		advanceTo(signed, 66);
		assertNothingMore(signed, 9);
	}

	@Test
	void remindsOnceOfAllThatFallsDueOnOneDay() {
		var day = programme.today();
		var signed = programme.aPartnerSignedOn(day, new ReachedOn(AGREEMENT_SIGNED, day), new ReachedOn(ONBOARDING_DONE, day));
		signed.instance().awaitTask("Task_CertifyReps");
		signed.instance().awaitTask("Task_SignJointPlan");

		awaitMails(signed, 39, "0 olga signed", "39 olga reminder", "39 olga reminder");
		awaitSteps(signed, 2);
		assertThat(morning.tells("olga", name(signed))).contains("Certification done\n  Due on " + day.plusDays(42),
				"Joint plan signed\n  Due on " + day.plusDays(42));
		assertNothingMore(signed, 3);
	}

	@Test
	void chasesAPartnerThatWasTakenOverFromTheNextMorningOnAndForNothingEarlier() {
		var signedOn = programme.today().minusDays(60);
		var signed = programme.aPartnerSignedOn(signedOn, new ReachedOn(AGREEMENT_SIGNED, signedOn),
				new ReachedOn(ONBOARDING_DONE, signedOn));
		signed.instance().awaitTask("Task_CertifyReps");
		signed.instance().awaitTask("Task_SignJointPlan");
		assertThat(signed.instance().called("chase-milestone")).isEmpty();
		assertThat(mails(signed)).containsExactly("60 olga taken-over");

		awaitMails(signed, 61, "60 olga taken-over", "61 olga overdue", "61 olga overdue");
		awaitMails(signed, 67, "60 olga taken-over", "61 olga overdue", "61 olga overdue", "67 marc overdue", "67 marc overdue",
				"67 olga overdue", "67 olga overdue");
		awaitSteps(signed, 4);
		assertNothingMore(signed, 7);
	}

	@Test
	void chasesNobodyWhileTheClockIsPaused() {
		var signed = aNewPartner();
		awaitMails(signed, 4, "0 olga signed", "4 olga reminder");
		clocks.pause(signed.runway().id(), signed.runway().signedOn().plusDays(20), "Their office moves", programme.saidBy("marc"));

		advanceTo(signed, 8);
		advanceTo(signed, 19);
		assertThat(mails(signed)).hasSize(2);
		awaitMails(signed, 20, "0 olga signed", "4 olga reminder", "20 olga overdue");
	}

	private Signed aNewPartner() {
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.load(Map.of(CsvFile.OWNERS, CHAIN));
		signed.instance().awaitTask("Task_ConfirmAgreement");
		return signed;
	}

	private void advanceTo(Signed signed, int day) {
		programme.advanceTo(signed.runway().signedOn().plusDays(day));
	}

	private void awaitMails(Signed signed, int day, String... mails) {
		advanceTo(signed, day);
		await("the mails of day " + day).untilAsserted(() -> assertThat(mails(signed)).containsExactly(mails));
	}

	/** Waits until so many levels of all chases of a runway have been worked on. */
	private void awaitSteps(Signed signed, int steps) {
		await("%d levels".formatted(steps))
			.until(() -> signed.instance()
				.called("chase-milestone")
				.stream()
				.flatMap(chase -> chase.completed().stream())
				.filter("Task_SendChase"::equals)
				.count() == steps);
	}

	/** Waits until that many chases have looked at their milestone, and know when to look again. */
	private void awaitAssessed(Signed signed, int chases) {
		await("%d chases".formatted(chases)).until(() -> signed.instance().called("chase-milestone").size() == chases);
		signed.instance().called("chase-milestone").forEach(chase -> chase.awaitActivated("CatchEvent_ChaseDue"));
	}

	/** Lets another partner's start go through the engine behind all that is due, and looks again. */
	private void assertNothingMore(Signed signed, int mails) {
		programme.aPartnerSignedOn(programme.today()).instance().awaitTask("Task_ConfirmAgreement");
		assertThat(mails(signed)).hasSize(mails);
		assertThat(signed.instance().incidents()).isEmpty();
	}

	/** All that people are told with the mails of the day about a runway: on which day of the runway it was noted, for whom, and its template. */
	private List<String> mails(Signed signed) {
		return jdbc
			.sql("""
					select concat_ws(' ', noted_at::date - :signedOn, recipient, template)
					from notification.notes
					where runway_id = :about and topic <> 'REACHED'
					order by noted_at::date, recipient, template
					""")
			.param("signedOn", signed.runway().signedOn())
			.param("about", signed.runway().id())
			.query(String.class)
			.list();
	}

	private static String name(Signed signed) {
		return signed.partner().name();
	}

}

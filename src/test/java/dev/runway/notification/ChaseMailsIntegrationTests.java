package dev.runway.notification;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static dev.runway.support.Programme.MANAGER;
import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.runway.activation.Chasing;
import dev.runway.engine.TaskLinks;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one level of a chase sends, however often and however late it is asked to. */
@RunwayTest
class ChaseMailsIntegrationTests {

	private static final EscalationStep LATE = new EscalationStep("OWNER, MANAGER", "overdue", 7);

	@Autowired
	Programme programme;

	@Autowired
	ChaseMails chases;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Chasing chasing;

	@Autowired
	AboutPartners about;

	@Autowired
	MailTemplates templates;

	@Autowired
	Audience audience;

	@Autowired
	Mails mails;

	@Autowired
	TaskLinks links;

	@Test
	void mailsALevelOnceAlsoWhenItsTaskIsDoneAgainOnAnotherDay() {
		var signed = aPartnerWithALateAgreement();

		var first = send(signed, 2, LATE);
		mailbox.await(OWNER, signed.partner().name() + ": Agreement signed is 2 days late");
		mailbox.await(MANAGER, signed.partner().name() + ": Agreement signed is 2 days late");
		assertThat(sendAgain(signed, 2, LATE)).isEqualTo(first);
		engine.advanceBy(Duration.ofDays(3));
		assertThat(sendAgain(signed, 2, LATE)).isEqualTo(first);

		assertThat(first.level()).isEqualTo(3);
		assertThat(mailsOf(signed)).containsOnlyOnce("marc overdue");
	}

	@Test
	void sendsAPersonOneMailADayWhicheverLevelAsksFirst() {
		var signed = aPartnerWithALateAgreement();

		send(signed, 1, new EscalationStep("OWNER", "overdue", 6));
		send(signed, 2, LATE);
		send(signed, 3, new EscalationStep("CHANNEL_LEAD", "overdue-lead", 28));

		assertThat(mailsOf(signed)).containsExactly("marc overdue", "olga overdue");
	}

	@Test
	void sendsNothingOnceTheMilestoneIsReached() {
		var signed = aPartnerWithALateAgreement();
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));

		var next = send(signed, 1, LATE);

		assertThat(next).isEqualTo(new ChaseMails.Next(1, next.chaseAt()));
		assertThat(mailsOf(signed)).doesNotContain("marc overdue");
	}

	@Test
	void dropsAMailThatHasWaitedForItsServerUntilItsMilestoneWasReached() {
		var signed = aPartnerWithALateAgreement();
		mailbox.server().stop();
		try {
			send(signed, 1, LATE);
			programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));
		}
		finally {
			mailbox.server().start();
		}

		await().untilAsserted(() -> assertThat(jdbc
			.sql("select summary from notification.timeline_facts where runway_id = ? and summary like '%Marc%'")
			.param(signed.runway().id())
			.query(String.class)
			.list()).containsExactly("Overdue mail to Marc Manager, dropped before it was sent"));
		assertThat(mailbox.subjectsTo(MANAGER)).noneMatch(subject -> subject.contains(signed.partner().name()));
	}

	@Test
	void writesAMailAgainThatHasWaitedForItsServer() {
		var signed = aPartnerWithALateAgreement();
		engine.advanceBy(Duration.ofDays(3));
		mailbox.server().stop();
		try {
			send(signed, 1, LATE);
			programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));
		}
		finally {
			mailbox.server().start();
		}

		mailbox.await(MANAGER, signed.partner().name() + ": due soon");
	}

	@Test
	void sendsAPersonOneMailADayAlsoWhenOneHasWaitedForItsServerOverNight() {
		var signed = aPartnerWithALateAgreement();
		mailbox.server().stop();
		try {
			send(signed, 1, LATE);
			awaitFailureOfItsMail(signed);
			engine.advanceBy(Duration.ofDays(1));
		}
		finally {
			mailbox.server().start();
		}
		mailbox.await(MANAGER, signed.partner().name() + ": Agreement signed is 3 days late");

		send(signed, 1, LATE);

		assertThat(mailsOf(signed)).containsOnlyOnce("marc overdue");
	}

	@Test
	void dropsAMailThatHasWaitedOverNightWhereAnotherOfTheDayIsThere() {
		var signed = aPartnerWithALateAgreement();
		mailbox.server().stop();
		try {
			send(signed, 1, LATE);
			awaitFailureOfItsMail(signed);
			engine.advanceBy(Duration.ofDays(1));
			send(signed, 1, LATE);
		}
		finally {
			mailbox.server().start();
		}

		mailbox.await(MANAGER, signed.partner().name() + ": Agreement signed is 3 days late");
		await().untilAsserted(() -> assertThat(open(signed)).isZero());
		assertThat(mailbox.subjectsTo(MANAGER).stream().filter(subject -> subject.contains(signed.partner().name())))
			.hasSize(1);
	}

	@Test
	void writesAMailAsOfTheDayThatItIsOfAlsoWhenMidnightPassesMeanwhile() {
		var signed = aPartnerWithALateAgreement();
		var midnight = mock(ProgrammeCalendar.class);
		given(midnight.today()).willReturn(programme.today().minusDays(1)).willReturn(programme.today());
		mailbox.server().stop();
		try {
			stands(signed, 1);
			transactions.executeWithoutResult(transaction -> {
				new ChaseMails(runways, chasing, about, midnight, templates, audience, mails, links)
					.send(signed.runway().id(), AGREEMENT_SIGNED, 1, LATE);
				assertThat(queued(signed)).containsExactly("%s %s: Agreement signed is 1 day late"
					.formatted(programme.today().minusDays(1), signed.partner().name()));
			});
		}
		finally {
			mailbox.server().start();
		}
	}

	@Test
	void tellsOfEverythingThatIsLateAndDueSoon() throws Exception {
		var signed = aPartnerWithALateAgreement();
		engine.advanceBy(Duration.ofDays(3));

		send(signed, 1, LATE);

		var mail = mailbox.await(OWNER, signed.partner().name() + ": Agreement signed is 5 days late");
		assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Onboarding done - due on "
				+ signed.runway().signedOn().plusDays(14), "/tasks/%s/ONBOARDING_DONE".formatted(signed.runway().id()))
			.doesNotContain("Certification done");
	}

	@Test
	void namesTheTableWhenItIsWrong() {
		var signed = aPartnerWithALateAgreement();

		assertThatThrownBy(() -> send(signed, 1, new EscalationStep("OWNER", "overdu", 1))).hasMessage(
				"The table 'escalation-policy' at level 1 names the mail template 'overdu', which does not exist; use reminder, overdue or overdue-lead");
		assertThatThrownBy(() -> send(signed, 1, new EscalationStep("BOSS", "overdue", 1)))
			.hasMessageStartingWith("The table 'escalation-policy' at level 1 names an unknown audience 'BOSS'");
		assertThatThrownBy(() -> send(signed, 1, EscalationStep.NONE))
			.hasMessageStartingWith("The table 'escalation-policy' at level 1 names no audience");
		assertThat(mailsOf(signed)).doesNotContain("marc overdue");
	}

	@Test
	void aPartnersTimelineTellsOfItsMailsWithoutAnAddress() {
		var signed = aPartnerWithALateAgreement();
		send(signed, 1, LATE);

		assertThat(jdbc
			.sql("select kind || ': ' || summary from notification.timeline_facts where partner_id = ? and happened_on = ? order by summary")
			.param(signed.partner().id())
			.param(programme.today())
			.query(String.class)
			.list()).containsExactly("mail_queued: Overdue mail to Marc Manager", "mail_queued: Overdue mail to Olga Owner");
	}

	@Test
	void aPartnersTimelineCallsTheMailForTheChannelLeadAnEscalation() {
		var signed = aPartnerWithALateAgreement();
		send(signed, 3, new EscalationStep("CHANNEL_LEAD", "overdue-lead", 28));

		assertThat(jdbc.sql("select summary from notification.timeline_facts where partner_id = ? and happened_on = ?")
			.param(signed.partner().id())
			.param(programme.today())
			.query(String.class)
			.list()).contains("Escalation mail to Marc Manager");
	}

	/** Signed eight days before Runway knew it, yesterday. No process chases it. */
	private Signed aPartnerWithALateAgreement() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(8));
		signed.instance().awaitTask("Task_ConfirmAgreement");
		engine.client().newCancelInstanceCommand(signed.instance().key()).send().join();
		engine.advanceBy(Duration.ofDays(1));
		return signed;
	}

	/** Sends a level whose time has come. */
	private ChaseMails.Next send(Signed signed, int level, EscalationStep step) {
		stands(signed, level);
		return sendAgain(signed, level, step);
	}

	private ChaseMails.Next sendAgain(Signed signed, int level, EscalationStep step) {
		return chases.send(signed.runway().id(), AGREEMENT_SIGNED, level, step);
	}

	private void stands(Signed signed, int level) {
		jdbc.sql("""
				insert into activation.chases (runway_id, milestone, next_level, next_at) values (:id, 'AGREEMENT_SIGNED', :level, :at)
				on conflict (runway_id, milestone) do update set next_level = :level, next_at = :at
				""")
			.param("id", signed.runway().id())
			.param("level", level)
			.param("at", Timestamp.from(engine.now()))
			.update();
	}

	/** What the manager is to get: the day that it is of, and its subject. */
	private List<String> queued(Signed signed) {
		return jdbc.sql("select queued_on || ' ' || subject from notification.mails where about = ? and recipient = 'marc'")
			.param(signed.runway().id())
			.query(String.class)
			.list();
	}

	/** Waits until the mail to the manager was tried and nobody took it: an attempt on its way would be of the day before. */
	private void awaitFailureOfItsMail(Signed signed) {
		await().until(() -> jdbc.sql("""
				select count(*) from event_publication join notification.mails mail on serialized_event like '%' || mail.id || '%'
				where mail.about = ? and mail.recipient = 'marc' and status = 'FAILED'
				""").param(signed.runway().id()).query(Integer.class).single() == 1);
	}

	private int open(Signed signed) {
		return jdbc.sql("select count(*) from notification.mails where about = ? and sent_at is null and dropped_at is null")
			.param(signed.runway().id())
			.query(Integer.class)
			.single();
	}

	private List<String> mailsOf(Signed signed) {
		return jdbc.sql("select recipient || ' ' || template from notification.mails where about = ? order by recipient")
			.param(signed.runway().id())
			.query(String.class)
			.list();
	}

}

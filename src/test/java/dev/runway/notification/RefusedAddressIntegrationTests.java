package dev.runway.notification;

import static dev.runway.support.Programme.MANAGER;
import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.OwnerProfile;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What happens to mails that a real mail server does not take. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=refusals")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class RefusedAddressIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Ownership ownership;

	@Autowired
	Mails mails;

	@Autowired
	Morning morning;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	private RefusingServer server;

	@BeforeEach
	void takeThePlaceOfTheMailbox() {
		var port = mailbox.server().getSmtp().getPort();
		mailbox.server().stop();
		server = new RefusingServer(port);
		engine.advanceBy(Duration.ofDays(1));
	}

	@AfterEach
	void giveThePlaceBack() {
		server.close();
		mailbox.server().start();
	}

	@Test
	void tellsTheManagerWithTheMailOfTheDayOfAnAddressThatIsRefusedForGood() {
		server.refuseRecipient(OWNER, 550, "5.1.1 No such user here");
		var start = engine.now();
		var first = aPartnerThatEnded();
		var second = aPartnerThatEnded();

		assertThat(reason(first.runway().id())).isEqualTo("550 5.1.1 No such user here");
		await().untilAsserted(() -> assertThat(server.asked(OWNER)).isEqualTo(refusedSince(start)));
		assertThat(summaries(first.partner().id())).containsExactly("Partnership ended mail to Olga Owner, refused by the mail server");

		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();
		await().untilAsserted(() -> assertThat(server.taken(MANAGER)).hasSize(1));
		assertThat(server.taken(MANAGER).getFirst()).contains("Subject: Mails do not reach Olga Owner", "Mails do not reach Olga Owner",
				"550 5.1.1 No such user here", first.partner().name(), second.partner().name());
	}

	@Test
	void doesNotTryAMailAgainThatIsRefusedAfterItsText() {
		server.refuseData(OWNER, 554, "5.7.1 Not for this mailbox");
		var signed = aPartnerThatEnded();

		assertThat(reason(signed.runway().id())).isEqualTo("554 5.7.1 Not for this mailbox");
		assertThat(morning.tells("marc", "Olga Owner")).contains("5.7.1 Not for this mailbox");
	}

	@Test
	void triesAgainAsLongAsTheServerSaysLater() {
		server.refuseRecipient(OWNER, 450, "4.2.0 Mailbox is busy");
		var signed = programme.aPartnerSignedOn(programme.today());
		tellOfTheEnd(signed);
		await().until(() -> server.asked(OWNER) >= 2);

		server.accept(OWNER);
		await().untilAsserted(() -> assertThat(about(signed, server.taken(OWNER))).hasSize(1));
		assertThat(about(signed, server.taken(OWNER)).getFirst()).contains("The partnership with " + signed.partner().name());
		assertThat(about(signed, server.taken(MANAGER))).isEmpty();
	}

	@Test
	void onlyLogsWhenThereIsNobodyAboveToTell(CapturedOutput log) {
		server.refuseRecipient(OWNER, 550, "No such user");
		server.refuseRecipient(MANAGER, 550, "No such user either");
		aPartnerThatEnded();
		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();

		await().untilAsserted(() -> assertThat(log.getOut()).contains("The mail server refuses the address of marc for good, and there is nobody above to tell"));
		await().until(() -> jdbc
			.sql("select count(*) from notification.mails where recipient = 'marc' and sent_at is null and refused_at is null and dropped_at is null")
			.query(Long.class)
			.single() == 0);
	}

	@Test
	void refusesWhatIsNoAddressWithoutAskingAServer() {
		ownership.put(new OwnerProfile("typo", "Tia Typo", "tia at example", "marc", true), programme.loadedBy("test"));
		var about = UUID.randomUUID();

		mails.queue(Kind.HANDED_OVER, partners.owner("typo"), about, "", Map.of("partners", List.of(), "total", 2, "more", 2, "from",
				partners.owner("olga"), "to", partners.owner("typo")));

		awaitRefusal(about);
		assertThat(reason(about)).isEqualTo("This is not a mail address.");
		await().untilAsserted(() -> assertThat(morning.tells("marc", "Tia Typo")).contains("This is not a mail address."));
	}

	/** One whose owner's mail about it is refused. */
	private Signed aPartnerThatEnded() {
		var signed = programme.aPartnerSignedOn(programme.today());
		tellOfTheEnd(signed);
		awaitRefusal(signed.runway().id());
		return signed;
	}

	private void tellOfTheEnd(Signed signed) {
		mails.queue(Kind.PARTNERSHIP_ENDED, partners.owner("olga"), signed.runway().id(), "",
				Map.of("partner", signed.partner(), "owner", partners.owner("olga"), "day", 151, "clockDays", 120, "left", false, "endedOn",
						programme.today(), "reason", "They were bought"));
	}
	/** The mails that name the partner; the clock that other tests have moved may let others arrive. */
	private static List<String> about(Signed signed, List<String> mails) {
		return mails.stream().filter(mail -> mail.contains(signed.partner().name())).toList();
	}

	private void awaitRefusal(UUID about) {
		await("the refusal").until(() -> jdbc
			.sql("select count(*) from notification.mails where about = ? and refused_at is not null and sent_at is null")
			.param(about)
			.query(Long.class)
			.single() == 1);
	}

	private long refusedSince(Instant start) {
		return jdbc.sql("select count(*) from notification.mails where address = ? and refused_at >= ?")
			.param(OWNER)
			.param(Timestamp.from(start))
			.query(Long.class)
			.single();
	}

	private String reason(UUID about) {
		return jdbc.sql("select refusal from notification.mails where about = ?").param(about).query(String.class).single();
	}

	private List<String> summaries(UUID partnerId) {
		return jdbc.sql("select summary from notification.timeline_facts where partner_id = ?")
			.param(partnerId)
			.query(String.class)
			.list();
	}

}

package dev.runway.notification;

import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail on its way from the outbox to the mail server. */
@RunwayTest
class MailDeliveryIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Mails mails;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	JdbcClient jdbc;

	@Test
	void goesOnWithoutAMailServerAndSendsOnceItIsBack() {
		mailbox.server().stop();
		var signed = programme.aPartnerSignedOn(programme.today());
		tellOfTheEnd(signed);
		signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThat(sentAbout(signed.runway().id())).isZero();

		mailbox.server().start();
		mailbox.await(OWNER, "The partnership with " + signed.partner().name());
	}

	@Test
	void sendsAMailOnceHoweverOftenItIsAskedFor() {
		var signed = programme.aPartnerSignedOn(programme.today());
		tellOfTheEnd(signed);
		tellOfTheEnd(signed);

		assertThat(jdbc.sql("select count(*) from notification.mails where about = ?")
			.param(signed.runway().id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void identifiesItselfAsAutomaticUnderAStableId() throws MessagingException {
		var signed = programme.aPartnerSignedOn(programme.today());
		tellOfTheEnd(signed);
		var mail = mailbox.await(OWNER, "The partnership with " + signed.partner().name());

		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
		assertThat(mail.getHeader("List-Id")).containsExactly("Partner runways <runways.runway.localhost>");
		assertThat(mail.getHeader("References")).containsExactly("<%s@runway.localhost>".formatted(signed.runway().id()));
		assertThat(mail.getHeader("In-Reply-To")).isEqualTo(mail.getHeader("References"));
		assertThat(mail.getMessageID()).isEqualTo(jdbc
			.sql("select message_id from notification.mails where about = ?")
			.param(signed.runway().id())
			.query(String.class)
			.single());
		assertThat(mail.getContentType()).startsWith("multipart/");
	}

	private void tellOfTheEnd(Signed signed) {
		mails.queue(Kind.PARTNERSHIP_ENDED, partners.owner("olga"), signed.runway().id(), "",
				Map.of("partner", signed.partner(), "owner", partners.owner("olga"), "day", 151, "clockDays", 120, "left", false, "endedOn",
						programme.today(), "reason", "They were bought"));
	}
	private long sentAbout(UUID runwayId) {
		return jdbc.sql("select count(*) from notification.mails where about = ? and sent_at is not null")
			.param(runwayId)
			.query(Long.class)
			.single();
	}

}

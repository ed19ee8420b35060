package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class MailTests {

	@Test
	void readsTextAndHtmlOfAMailInTwoForms() {
		Mail mail = parse("""
				From: Runway <runway@example.com>
				To: =?UTF-8?Q?H=C3=A9l=C3=A8ne?= <helene@example.com>, jonas@example.com
				Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
				Date: Mon, 2 Nov 2026 09:00:00 +0000
				MIME-Version: 1.0
				Content-Type: multipart/alternative; boundary=cut

				--cut
				Content-Type: text/plain; charset=UTF-8

				Hello
				--cut
				Content-Type: text/html; charset=UTF-8

				<p>Hello</p>
				--cut--
				""");

		assertThat(mail.from()).isEqualTo("Runway <runway@example.com>");
		assertThat(mail.to()).containsExactly("Hélène <helene@example.com>", "jonas@example.com");
		assertThat(mail.subject()).isEqualTo("Grüße");
		assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
		assertThat(mail.text().strip()).isEqualTo("Hello");
		assertThat(mail.html().strip()).isEqualTo("<p>Hello</p>");
	}

	@Test
	void readsAMailWithoutSubjectDateOrRecipient() {
		Mail mail = parse("X-Nothing: at all\n\nHello\n");

		assertThat(mail.subject()).isEqualTo("(no subject)");
		assertThat(mail.sentAt()).isNull();
		assertThat(mail.to()).isEmpty();
		assertThat(mail.text()).startsWith("Hello");
	}

	@Test
	void isFoundByAnyPartOfARecipientsAddress() {
		Mail mail = parse("To: Jonas Weber <jonas.weber@example.com>\nSubject: A\n\nHello\n");

		assertThat(mail.isTo("WEBER@")).isTrue();
		assertThat(mail.isTo(" ")).isTrue();
		assertThat(mail.isTo("helene")).isFalse();
	}

	private static Mail parse(String message) {
		return Mail.parse("1", new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
	}

}

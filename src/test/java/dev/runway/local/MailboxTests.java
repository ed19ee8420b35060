package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

	private final int port = Ports.free().of(Port.SMTP);

	@Test
	void showsTheNewestMailFirstAndFiltersByRecipient(@TempDir Path folder) throws Exception {
		try (var mailbox = new Mailbox(folder, port, Clock.systemUTC())) {
			send("jonas@example.com", "First");
			send("helene@example.com", "Second");

			assertThat(mailbox.mailsTo("")).extracting(Mail::subject).containsExactly("Second", "First");
			assertThat(mailbox.mailsTo("jonas")).extracting(Mail::subject).containsExactly("First");
		}
	}

	@Test
	void keepsItsMailsOverARestart(@TempDir Path folder) throws Exception {
		try (var mailbox = new Mailbox(folder, port, Clock.systemUTC())) {
			send("jonas@example.com", "First");
			send("jonas@example.com", "Second");
		}
		try (var mailbox = new Mailbox(folder, port, Clock.systemUTC())) {
			assertThat(mailbox.mailsTo("")).extracting(Mail::subject).containsExactly("Second", "First");
			assertThat(mailbox.mail(mailbox.mailsTo("").getFirst().id())).isPresent();
		}
	}

	private void send(String to, String subject) throws Exception {
		var settings = new Properties();
		settings.put("mail.smtp.host", "localhost");
		settings.put("mail.smtp.port", Integer.toString(port));
		var message = new MimeMessage(Session.getInstance(settings));
		message.setFrom("runway@example.com");
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
		message.setSubject(subject);
		message.setText("Hello");
		Transport.send(message);
	}

}

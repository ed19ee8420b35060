package dev.runway.support;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/** The mails that have arrived, by whom they went to and what they say in their subject. */
public class Mailbox {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final GreenMail server;

	Mailbox(GreenMail server) {
		this.server = server;
	}

	/** Waits for a mail to a person whose subject holds the words. */
	public MimeMessage await(String address, String words) {
		return Awaitility.await("a mail to %s about '%s'".formatted(address, words))
			.atMost(PATIENCE)
			.until(() -> messages().filter(mail -> isTo(mail, address)).filter(mail -> subject(mail).contains(words)).findFirst(),
					java.util.Optional::isPresent)
			.orElseThrow();
	}

	/** The subjects of all mails to a person, in the order of their arrival. */
	public List<String> subjectsTo(String address) {
		return messages().filter(mail -> isTo(mail, address)).map(Mailbox::subject).toList();
	}

	public GreenMail server() {
		return server;
	}

	private Stream<MimeMessage> messages() {
		return Stream.of(server.getReceivedMessages());
	}

	private static boolean isTo(MimeMessage mail, String address) {
		try {
			return Stream.of(mail.getAllRecipients()).anyMatch(each -> each.toString().equals(address));
		}
		catch (MessagingException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

}

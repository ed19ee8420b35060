package dev.runway.local;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** One mail as the mailbox shows it. */
record Mail(String id, String from, List<String> to, String subject, @Nullable Instant sentAt, String text, String html) {

	/** Reads a message as SMTP delivers it. What cannot be read is shown as such: a mailbox refuses nothing. */
	static Mail parse(String id, InputStream message) {
		try {
			var mime = new MimeMessage(Session.getInstance(new Properties()), message);
			var texts = new ArrayList<String>();
			var htmls = new ArrayList<String>();
			collect(mime, texts, htmls);
			Date sent = mime.getSentDate();
			String subject = mime.getSubject();
			return new Mail(id, addresses(mime.getFrom()).stream().collect(Collectors.joining(", ")), addresses(mime.getAllRecipients()),
					subject == null ? "(no subject)" : subject, sent == null ? null : sent.toInstant(),
					String.join("\n", texts), String.join("\n", htmls));
		}
		catch (MessagingException | IOException e) {
			return new Mail(id, "", List.of(), "(a mail that cannot be read)", null, e.toString(), "");
		}
	}

	/** Whether a recipient's address contains the words, whatever their case; no words fit all. */
	boolean isTo(String words) {
		String wanted = words.strip().toLowerCase();
		return wanted.isEmpty() || to.stream().anyMatch(address -> address.toLowerCase().contains(wanted));
	}

	private static void collect(Part part, List<String> texts, List<String> htmls) throws MessagingException, IOException {
		if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
			texts.add("[attachment: " + part.getFileName() + "]");
		}
		else if (part.isMimeType("text/plain")) {
			texts.add(part.getContent().toString());
		}
		else if (part.isMimeType("text/html")) {
			htmls.add(part.getContent().toString());
		}
		else if (part.getContent() instanceof Multipart multipart) {
			for (int i = 0; i < multipart.getCount(); i++) {
				collect(multipart.getBodyPart(i), texts, htmls);
			}
		}
	}

	private static String address(Address address) {
		if (address instanceof InternetAddress internet && internet.getPersonal() != null) {
			return internet.getPersonal() + " <" + internet.getAddress() + ">";
		}
		return address.toString();
	}

	private static List<String> addresses(Address @Nullable [] addresses) {
		return addresses == null ? List.of() : Arrays.stream(addresses)
			.map(Mail::address)
			.toList();
	}

}

package dev.runway.notification;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Hands queued mails to the mail server, outside any transaction. A server that is down leaves the mail in the outbox,
 * which tries again; an address that it refuses for good is not tried again.
 */
@Component
class MailDelivery {

	private final JavaMailSender sender;

	private final MailLog log;

	private final Digests digests;

	private final Refusals refusals;

	private final MailSettings settings;

	private final Clock clock;

	MailDelivery(JavaMailSender sender, MailLog log, Digests digests, Refusals refusals, MailSettings settings, Clock clock) {
		this.sender = sender;
		this.log = log;
		this.digests = digests;
		this.refusals = refusals;
		this.settings = settings;
		this.clock = clock;
	}

	@Async(MailLane.NAME)
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(MailQueued event) throws MessagingException {
		deliver(event.mailId());
	}

	/** Sends a mail that waits, as it is right now; what a server that may take it later says of it is kept, and thrown. */
	void deliver(UUID mailId) throws MessagingException {
		var queued = log.waiting(mailId).flatMap(mail -> mail.is(Kind.DIGEST) || mail.is(Kind.ALERT) ? digests.asOfNow(mail) : Optional.of(mail));
		if (queued.isPresent()) {
			var refusal = send(queued.get());
			refusal.ifPresentOrElse(reason -> refusals.record(queued.get(), reason),
					() -> log.markSent(mailId, clock.instant()));
		}
	}

	/** Sends a mail, or says why its address will never take it. */
	private Optional<String> send(QueuedMail queued) throws MessagingException {
		InternetAddress recipient;
		try {
			recipient = new InternetAddress(queued.mail().address(), true);
		}
		catch (AddressException unusable) {
			return Optional.of("This is not a mail address.");
		}
		try {
			sender.send(message(queued, recipient));
			return Optional.empty();
		}
		catch (MailException failure) {
			return Optional.of(Refusal.in(failure).orElseThrow(() -> {
				log.markFailed(queued.mail().id(), Refusal.words(failure));
				return failure;
			}));
		}
	}

	private MimeMessage message(QueuedMail queued, InternetAddress recipient) throws MessagingException {
		var mail = queued.mail();
		var message = new IdentifiedMessage(sender.createMimeMessage(), mail.messageId());
		var helper = new MimeMessageHelper(message, true, "UTF-8");
		message.setFrom(settings.from());
		if (settings.replyTo() != null) {
			message.setReplyTo(InternetAddress.parse(settings.replyTo()));
		}
		helper.setTo(recipient);
		helper.setSubject(mail.subject());
		helper.setText(mail.text(), mail.html());
		helper.setSentDate(Date.from(clock.instant()));
		var thread = "<%s@%s>".formatted(queued.about(), settings.messageIdDomain());
		message.setHeader("In-Reply-To", thread);
		message.setHeader("References", thread);
		message.setHeader("List-Id", "Partner runways <runways.%s>".formatted(settings.messageIdDomain()));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		return message;
	}

	/** Keeps the Message-ID that the mail was queued under; Jakarta Mail would make a new one at every attempt. */
	private static final class IdentifiedMessage extends MimeMessage {

		private final String messageId;

		IdentifiedMessage(MimeMessage prototype, String messageId) {
			super(prototype.getSession());
			this.messageId = messageId;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", messageId);
		}

	}

}

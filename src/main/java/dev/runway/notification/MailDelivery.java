package dev.runway.notification;

import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Hands queued mails to the mail server, outside any transaction. A server that is down leaves the mail in the outbox,
 * which tries again.
 */
@Component
class MailDelivery {

	private final JavaMailSender sender;

	private final MailLog log;

	private final MailSettings settings;

	private final Clock clock;

	MailDelivery(JavaMailSender sender, MailLog log, MailSettings settings, Clock clock) {
		this.sender = sender;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	@Async(MailLane.NAME)
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(MailQueued event) throws MessagingException {
		var mail = log.unsent(event.mailId());
		if (mail.isPresent()) {
			sender.send(message(mail.get()));
			log.markSent(event.mailId(), clock.instant());
		}
	}

	private MimeMessage message(Mail mail) throws MessagingException {
		var message = new IdentifiedMessage(sender.createMimeMessage(), mail.messageId());
		var helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom(settings.from());
		helper.setTo(mail.address());
		helper.setSubject(mail.subject());
		helper.setText(mail.text(), mail.html());
		helper.setSentDate(Date.from(clock.instant()));
		message.setHeader("Auto-Submitted", "auto-generated");
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

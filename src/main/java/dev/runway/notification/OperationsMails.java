package dev.runway.notification;

import java.util.Map;
import java.util.UUID;

import dev.runway.engine.TaskLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails to the mailbox of partner operations about systems that Runway works with. */
@Service
@Transactional
public class OperationsMails {

	private static final Logger logger = LoggerFactory.getLogger(OperationsMails.class);

	private final Mails mails;

	private final MailSettings settings;

	private final TaskLinks links;

	OperationsMails(Mails mails, MailSettings settings, TaskLinks links) {
		this.mails = mails;
		this.settings = settings;
		this.links = links;
	}

	/**
	 * Queues a mail, once for its occasion; without a mailbox it is logged.
	 *
	 * @param page the one that it leads to
	 */
	public void send(UUID about, String occasion, String subject, String what, String next, String page) {
		var address = settings.partnerOperationsAddress();
		if (address == null || address.isBlank()) {
			logger.warn("{}: {} Nobody is told: runway.notification.partner-operations-address is not set", subject, what);
			return;
		}
		mails.queue(Kind.OPERATIONS, new Recipient("partner-operations", "partner operations", address.strip()), about, occasion,
				Map.of("subject", subject, "what", what, "next", next, "link", links.publicUrl() + page));
	}

}

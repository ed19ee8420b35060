package dev.runway.notification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.Owner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails: each once, and together with the fact that asks for it. */
@Service
class Mails {

	private final MailLog log;

	private final MailComposer composer;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Mails(MailLog log, MailComposer composer, ApplicationEventPublisher events, Clock clock) {
		this.log = log;
		this.composer = composer;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	void queue(Kind kind, Owner recipient, UUID about, String occasion, Map<String, Object> model) {
		var mail = composer.compose(kind, recipient, model);
		var key = new MailKey(kind, recipient.userName(), about, occasion);
		if (log.add(key, mail, clock.instant())) {
			events.publishEvent(new MailQueued(mail.id()));
		}
	}

}

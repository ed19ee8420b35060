package dev.runway.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Owner;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails: each once, and together with the fact that asks for it. */
@Service
@Transactional
class Mails {

	private final MailLog log;

	private final MailComposer composer;

	private final ApplicationEventPublisher events;

	private final ProgrammeCalendar calendar;

	Mails(MailLog log, MailComposer composer, ApplicationEventPublisher events, ProgrammeCalendar calendar) {
		this.log = log;
		this.composer = composer;
		this.events = events;
		this.calendar = calendar;
	}

	/** Queues the mails of one occasion, unless it was told before: who came later hears nothing of what is over. */
	void queueOnce(Kind kind, Collection<Owner> recipients, UUID about, String occasion, Map<String, Object> model) {
		if (!log.holds(kind, about, occasion)) {
			recipients.forEach(recipient -> queue(kind, recipient, about, occasion, model));
		}
	}

	/** Queues a mail that its kind's own template says. */
	void queue(Kind kind, Owner recipient, UUID about, String occasion, Map<String, Object> model) {
		queue(kind, Recipient.of(recipient), about, occasion, model);
	}

	/** Returns whether the recipient has not had it before. */
	boolean queue(Kind kind, Recipient recipient, UUID about, String occasion, Map<String, Object> model) {
		return add(new MailKey(kind, recipient.key(), about, occasion), recipient, model, calendar.today()).isPresent();
	}

	/** Writes a mail again that waits for its server, to the address that the recipient has now. */
	QueuedMail rewrite(Kind kind, QueuedMail queued, Recipient recipient, Map<String, Object> model) {
		var words = composer.words(kind, recipient, model);
		var mail = queued.mail().with(recipient.address(), words);
		log.rewrite(mail);
		return queued.with(mail);
	}

	void drop(QueuedMail queued) {
		log.drop(queued.mail().id(), calendar.now());
	}

	/** Queues a mail of a day, and returns which it is, unless there is one already. */
	Optional<UUID> add(MailKey key, Recipient recipient, Map<String, Object> model, LocalDate queuedOn) {
		if (log.holds(key)) {
			return Optional.empty();
		}
		var mail = composer.compose(key.kind(), recipient, model);
		if (!log.add(key, mail, calendar.now(), queuedOn)) {
			return Optional.empty();
		}
		events.publishEvent(new MailQueued(mail.id()));
		return Optional.of(mail.id());
	}

}

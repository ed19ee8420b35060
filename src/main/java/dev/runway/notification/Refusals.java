package dev.runway.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up on addresses that a mail server refuses for good. The manager of whoever cannot be reached hears of it with the
 * mail of the day, however many mails were refused.
 */
@Service
@Transactional
class Refusals implements ItemWriter {

	private static final Logger logger = LoggerFactory.getLogger(Refusals.class);

	private static final int MAX_SUBJECTS = 10;

	private final MailLog log;

	private final Notes notes;

	private final Items items;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	Refusals(MailLog log, Notes notes, Items items, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.log = log;
		this.notes = notes;
		this.items = items;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Keeps a mail from being tried again. */
	void record(QueuedMail refused, String reason) {
		if (!log.markRefused(refused.mail().id(), calendar.now(), reason)) {
			return;
		}
		var manager = partners.findOwner(refused.recipient()).map(Owner::userName).flatMap(partners::managerOf);
		manager.ifPresentOrElse(above -> {
			logger.warn("The mail server refuses the address of {} for good, {} is told", refused.recipient(), above.userName());
			notes.add(Topic.ADDRESS_REFUSED, Recipient.of(above), refused.recipient(),
					calendar.mailDayOf(calendar.now()).toString());
		}, () -> logger.error("The mail server refuses the address of {} for good, and there is nobody above to tell",
				refused.recipient()));
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.ADDRESS_REFUSED);
	}

	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		var refused = log.refused(note.who(), MAX_SUBJECTS);
		return partners.findOwner(note.who())
			.filter(person -> !refused.isEmpty())
			.map(person -> items.of(Section.NEWS, note, "refused " + note.who(), 6, reader, person.name(), model(person, refused)));
	}

	private static Map<String, Object> model(Owner person, List<MailLog.RefusedMail> refused) {
		return Map.of("person", person, "address", refused.getFirst().address(), "reason", refused.getFirst().reason(), "subjects",
				refused.stream().map(MailLog.RefusedMail::subject).toList());
	}

}

package dev.runway.notification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up on addresses that a mail server refuses for good, and tells the manager of whoever cannot be reached. */
@Service
@Transactional
class Refusals {

	private static final Logger logger = LoggerFactory.getLogger(Refusals.class);

	private static final int MAX_SUBJECTS = 10;

	private final MailLog log;

	private final Mails mails;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	Refusals(MailLog log, Mails mails, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.log = log;
		this.mails = mails;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Keeps a mail from being tried again. The manager hears of an address at most once a day, however many mails it refuses. */
	void record(QueuedMail refused, String reason) {
		if (!log.markRefused(refused.mail().id(), calendar.now(), reason)) {
			return;
		}
		var person = partners.findOwner(refused.recipient());
		var manager = person.filter(known -> !refused.is(Kind.ADDRESS_REFUSED))
			.flatMap(known -> partners.managerOf(known.userName()));
		if (manager.isEmpty()) {
			logger.error("The mail server refuses the address of {} for good, and there is nobody above to tell",
					refused.recipient());
		}
		else {
			logger.warn("The mail server refuses the address of {} for good, {} is told", refused.recipient(),
					manager.get().userName());
			tell(manager.get(), person.get(), refused.mail().address(), reason);
		}
	}

	private void tell(Owner manager, Owner person, String address, String reason) {
		var about = UUID.nameUUIDFromBytes(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
		mails.queue(Kind.ADDRESS_REFUSED, manager, about, calendar.today().toString(),
				Map.of("person", person, "address", address, "reason", reason, "subjects",
						log.refusedSubjects(address, MAX_SUBJECTS)));
	}

}

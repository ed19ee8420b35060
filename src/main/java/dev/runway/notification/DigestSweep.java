package dev.runway.notification;

import java.util.function.Consumer;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks who is to get the mail of the day, and who is to hear something at once. Each is written in a transaction of its own that holds its notes, so that several
 * replicas write it once; what was not written while Runway was down is written when it is back.
 */
@Component
class DigestSweep {

	private static final Logger logger = LoggerFactory.getLogger(DigestSweep.class);

	private final Digests digests;

	private final MailSettings settings;

	private final ProgrammeCalendar calendar;

	DigestSweep(Digests digests, MailSettings settings, ProgrammeCalendar calendar) {
		this.digests = digests;
		this.settings = settings;
		this.calendar = calendar;
	}

	@Scheduled(initialDelayString = "${runway.notification.sweep-interval:15s}", fixedDelayString = "${runway.notification.sweep-interval:15s}")
	@SchedulerLock(name = "digests")
	void sweep() {
		var notedUntil = calendar.now().minus(settings.quiet());
		digests.dueAtOnce(notedUntil).forEach(recipient -> write(recipient, digests::sendAtOnce));
		digests.due(notedUntil).forEach(recipient -> write(recipient, digests::send));
	}

	private static void write(String recipient, Consumer<String> mail) {
		try {
			mail.accept(recipient);
		}
		catch (RuntimeException failure) {
			logger.error("A mail to {} could not be written; it is tried again with the next sweep", recipient, failure);
		}
	}

}

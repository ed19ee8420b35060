package dev.runway.webhook.inbound;

import java.time.Duration;
import java.util.List;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.webhook.inbound.ReceivedEvent.State;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Works off what was received, in the order in which it came as far as it can be, and again what does not fit yet. */
@Component
class InboxWork {

	private static final Logger logger = LoggerFactory.getLogger(InboxWork.class);

	private static final int BATCH = 200;

	/** How often something is tried again that does not fit yet, and how long to wait between. */
	private static final int MOST = 20;

	private static final Duration WAIT = Duration.ofMinutes(1);

	private final InboxStore received;

	private final InboundFacts facts;

	private final ProgrammeCalendar calendar;

	InboxWork(InboxStore received, InboundFacts facts, ProgrammeCalendar calendar) {
		this.received = received;
		this.facts = facts;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelayString = "${runway.webhook.interval}")
	@SchedulerLock(name = "webhook-inbox")
	void workOff() {
		received.release(calendar.now());
		List<InboxStore.Due> due;
		do {
			due = received.due(calendar.now(), BATCH);
			due.forEach(this::workOff);
		}
		while (due.size() == BATCH);
	}

	/** What was done and not noted as done is done again, which changes nothing. */
	private void workOff(InboxStore.Due event) {
		try {
			facts.record(event, new Recorded("hook:" + event.source(), Source.REST, calendar.now()));
			received.record(event.id(), State.DONE, null, calendar.now(), null, null);
		}
		catch (InboundFacts.UnknownPartner unknown) {
			received.record(event.id(), State.QUARANTINED, null, calendar.now(), unknown.getMessage(), unknown.externalId());
		}
		catch (Refused refused) {
			if (refused.kind() == Refused.Kind.NOT_YET) {
				later(event, refused);
			}
			else {
				refuse(event, refused);
			}
		}
		catch (JacksonException unreadable) {
			refuse(event, unreadable);
		}
		catch (RuntimeException failure) {
			logger.warn("Event {} of {} failed", event.id(), event.source(), failure);
			later(event, failure);
		}
	}

	private void later(InboxStore.Due event, RuntimeException why) {
		if (event.attempts() >= MOST) {
			refuse(event, why);
			return;
		}
		received.record(event.id(), State.WAITING, calendar.now().plus(WAIT.multipliedBy(event.attempts() + 1L)), calendar.now(),
				String.valueOf(why.getMessage()), null);
	}

	private void refuse(InboxStore.Due event, RuntimeException why) {
		received.record(event.id(), State.REFUSED, null, calendar.now(), String.valueOf(why.getMessage()), null);
	}

}

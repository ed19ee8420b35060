package dev.runway.certification;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whose certificates have run out since the last time, and once a day whose will, in time for the mails of the day. Each
 * partner is settled in a transaction of its own, under the lock of its gate: several replicas do it once, and what was
 * not done while Runway was down is done with the days on which it fell due.
 */
@Component
class ExpirySweep {

	private static final Logger logger = LoggerFactory.getLogger(ExpirySweep.class);

	private static final int BATCH = 500;

	private static final UUID FIRST = new UUID(0, 0);

	private final Gates gates;

	private final GateKeeper keeper;

	private final ExpiryNotices notices;

	private final CertificationSettings settings;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate transaction;

	ExpirySweep(Gates gates, GateKeeper keeper, ExpiryNotices notices, CertificationSettings settings, ProgrammeCalendar calendar,
			TransactionTemplate transaction) {
		this.gates = gates;
		this.keeper = keeper;
		this.notices = notices;
		this.settings = settings;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	@Scheduled(initialDelayString = "${runway.certification.sweep-interval:1m}", fixedDelayString = "${runway.certification.sweep-interval:1m}")
	@SchedulerLock(name = "certificates")
	void sweep() {
		var today = calendar.today();
		each(after -> gates.overdue(today, after, BATCH), keeper::enter);
		each(after -> gates.expiring(today, today.plusDays(settings.longestLead()), after, BATCH), notices::look);
	}

	/** Settles what time alone has changed. */
	void settleExpired() {
		each(after -> gates.expired(calendar.today(), after, BATCH), keeper::enter);
	}

	/** One partner that cannot be settled does not keep the others waiting. */
	private void each(Function<UUID, List<UUID>> next, Consumer<UUID> action) {
		for (var batch = next.apply(FIRST); !batch.isEmpty(); batch = next.apply(batch.getLast())) {
			for (var partnerId : batch) {
				try {
					transaction.executeWithoutResult(status -> action.accept(partnerId));
				}
				catch (RuntimeException failure) {
					logger.error("The certificates of partner {} could not be looked at; it is tried again with the next sweep",
							partnerId, failure);
				}
			}
		}
	}

}

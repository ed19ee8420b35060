package dev.runway.deal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records which registrations have expired. It looks often, since a day begins only once, and each is recorded once by
 * whichever replica comes first.
 */
@Component
class RegistrationExpiry {

	private static final Logger logger = LoggerFactory.getLogger(RegistrationExpiry.class);

	private static final int BATCH = 500;

	private static final String DUE = """
			select id
			from deal.deals
			where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED') and expires_on < :today
			order by expires_on, id
			limit :batch
			""";

	private final JdbcClient jdbc;

	private final DealSteps steps;

	private final ProgrammeCalendar calendar;

	RegistrationExpiry(JdbcClient jdbc, DealSteps steps, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.steps = steps;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "registrations")
	void expire() {
		long expired;
		do {
			expired = due().stream().filter(steps::expire).count();
			if (expired > 0) {
				logger.info("{} registrations have expired", expired);
			}
		}
		while (expired == BATCH);
	}

	private List<UUID> due() {
		return jdbc.sql(DUE).param("today", calendar.today()).param("batch", BATCH).query(UUID.class).list();
	}

}

package dev.runway;

import java.util.Set;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes again what a listener could not deliver, for as long as it takes and a bounded number at a time; and what a copy of
 * Runway held that has died, or lost hold of when the database was started again.
 */
@Component
class Outbox {

	private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

	private static final int WORTH_A_WARNING = 6;

	/** Those who hold events and have no session in the database. */
	private static final String HOLDERS_GONE = """
			select distinct held_by
			from event_publication
			where held_by is not null and completion_date is null
			and held_by not in (select event_holder(application_name) from pg_stat_activity where application_name is not null)
			""";

	private static final String LET_GO = """
			update event_publication
			set status = ?
			where held_by = any(?) and completion_date is null
			""";

	private static final ResubmissionOptions OPTIONS = ResubmissionOptions.defaults()
		.withBatchSize(500)
		.withMaxInFlight(1000);

	private final FailedEventPublications failed;

	private final JdbcClient jdbc;

	private Set<String> gone = Set.of();

	Outbox(FailedEventPublications failed, JdbcClient jdbc) {
		this.failed = failed;
		this.jdbc = jdbc;
	}

	@Scheduled(initialDelayString = "${runway.outbox.retry-interval}", fixedDelayString = "${runway.outbox.retry-interval}")
	@SchedulerLock(name = "outbox")
	void publishAgain() {
		letGo();
		var waiting = jdbc.sql("""
				select listener_id as listener, count(*) as number, coalesce(max(completion_attempts), 0) as attempts
				from event_publication where status = ? group by listener_id order by listener_id
				""").param(Status.FAILED.name()).query(Waiting.class).list();
		waiting.forEach(Outbox::tell);
		if (!waiting.isEmpty()) {
			failed.resubmit(OPTIONS);
		}
	}

	/** Counts a holder as gone when two looks in a row do not find it: after a restart of the database all have to come back first. */
	private void letGo() {
		var missing = jdbc.sql(HOLDERS_GONE).query(String.class).set();
		var dead = missing.stream().filter(gone::contains).toArray(String[]::new);
		if (dead.length > 0) {
			int events = jdbc.sql(LET_GO).params(Status.FAILED.name(), dead).update();
			logger.info("{} events were held by nobody any more; trying again", events);
		}
		gone = missing;
	}

	/** An engine or a mail server that is down for a moment is worth no warning; what goes on failing is. */
	private static void tell(Waiting each) {
		logger.atLevel(each.attempts() < WORTH_A_WARNING ? Level.INFO : Level.WARN)
			.log("{} events wait for {}, which has failed {} times; trying again", each.number(), each.listener(), each.attempts());
	}

	/** What waits for one listener. */
	private record Waiting(String listener, long number, int attempts) {
	}

}

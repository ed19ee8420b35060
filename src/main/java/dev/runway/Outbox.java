package dev.runway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes again what a listener could not deliver, for as long as it takes and a bounded number at a time. */
@Component
class Outbox {

	private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

	private static final ResubmissionOptions OPTIONS = ResubmissionOptions.defaults()
		.withBatchSize(500)
		.withMaxInFlight(1000);

	private final FailedEventPublications failed;

	private final JdbcClient jdbc;

	Outbox(FailedEventPublications failed, JdbcClient jdbc) {
		this.failed = failed;
		this.jdbc = jdbc;
	}

	@Scheduled(initialDelayString = "${runway.outbox.retry-interval}", fixedDelayString = "${runway.outbox.retry-interval}")
	void publishAgain() {
		long waiting = jdbc.sql("select count(*) from event_publication where status = ?")
			.param(Status.FAILED.name())
			.query(Long.class)
			.single();
		if (waiting > 0) {
			logger.info("{} messages and mails wait for the engine or the mail server; trying again", waiting);
			failed.resubmit(OPTIONS);
		}
	}

}

package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import dev.runway.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;

@ExtendWith(OutputCaptureExtension.class)
class OutboxTests {

	@Test
	void warnsOfAListenerThatGoesOnFailing(CapturedOutput output) {
		try (var database = TestDatabase.create()) {
			Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/__root").load().migrate();
			var jdbc = JdbcClient.create(database.dataSource());
			fails(jdbc, "mails.on(Reached)", 1);
			fails(jdbc, "tasks.on(OwnerLeft)", 7);
			var failed = mock(FailedEventPublications.class);

			new Outbox(failed, jdbc).publishAgain();

			assertThat(output.getOut().lines()).anyMatch(line -> line.contains("WARN") && line.endsWith(
					"1 events wait for tasks.on(OwnerLeft), which has failed 7 times; trying again"))
				.noneMatch(line -> line.contains("WARN") && line.contains("mails.on"));
			then(failed).should().resubmit(any());
		}
	}

	private static void fails(JdbcClient jdbc, String listener, int attempts) {
		jdbc.sql("""
				insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
				values (gen_random_uuid(), ?, 'Event', '{}', now(), 'FAILED', ?)
				""").params(listener, attempts).update();
	}

}

package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

	@Test
	void triesAgainWhatACopyHeldThatHasDiedAndLeavesWhatOthersHold() throws SQLException {
		try (var database = TestDatabase.create(); var alive = copy(database, "alive")) {
			Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/__root").load().migrate();
			var jdbc = JdbcClient.create(database.dataSource());
			publish(alive, "held");
			try (var dead = copy(database, "dead")) {
				publish(dead, "left");
				resubmit(dead, "left");
			}
			var outbox = new Outbox(mock(FailedEventPublications.class), jdbc);

			outbox.publishAgain();
			assertThat(failed(jdbc)).isEmpty();
			outbox.publishAgain();

			assertThat(failed(jdbc)).containsExactly("left");
		}
	}

	private static Connection copy(TestDatabase database, String name) throws SQLException {
		var connection = database.dataSource().getConnection();
		connection.setClientInfo("ApplicationName", name);
		return connection;
	}

	private static void publish(Connection copy, String listener) throws SQLException {
		try (var statement = copy.createStatement()) {
			statement.executeUpdate("""
					insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
					values (gen_random_uuid(), '%s', 'Event', '{}', now(), 'PUBLISHED')
					""".formatted(listener));
		}
	}

	private static void resubmit(Connection copy, String listener) throws SQLException {
		try (var statement = copy.createStatement()) {
			statement.executeUpdate("update event_publication set status = 'RESUBMITTED' where listener_id = '%s'".formatted(listener));
		}
	}

	private static List<String> failed(JdbcClient jdbc) {
		return jdbc.sql("select listener_id from event_publication where status = 'FAILED'").query(String.class).list();
	}

	private static void fails(JdbcClient jdbc, String listener, int attempts) {
		jdbc.sql("""
				insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
				values (gen_random_uuid(), ?, 'Event', '{}', now(), 'FAILED', ?)
				""").params(listener, attempts).update();
	}

}

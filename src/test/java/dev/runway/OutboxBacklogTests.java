package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;

import dev.runway.stuck.WaitingEvents.WaitingEvent;
import dev.runway.support.TestDatabase;
import dev.runway.support.TestDay;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

class OutboxBacklogTests {

	private final TestDatabase database = TestDatabase.create();

	private final FailedEventPublications failed = mock();

	private JdbcClient jdbc;

	private OutboxBacklog backlog;

	@BeforeEach
	void migrate() {
		Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/__root").load().migrate();
		jdbc = JdbcClient.create(database.dataSource());
		backlog = new OutboxBacklog(jdbc, failed, TestDay.clock());
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void tellsWhatHasWaitedForLongAndForWhomButNoMailsAndNoLoads() {
		var runway = UUID.randomUUID();
		var old = published("dev.runway.activation.RunwayMessages.on(X)", "dev.runway.runway.ClockMoved", "FAILED", Duration.ofMinutes(9), runway);
		published("dev.runway.activation.RunwayMessages.on(X)", "dev.runway.runway.ClockMoved", "FAILED", Duration.ofMinutes(2), runway);
		published("dev.runway.notification.MailDelivery.on(X)", "dev.runway.notification.MailQueued", "FAILED", Duration.ofMinutes(9), runway);
		published("dev.runway.intake.ImportLoader.on(X)", "dev.runway.intake.ImportStaged", "FAILED", Duration.ofMinutes(9), runway);

		assertThat(backlog.before(TestDay.MORNING.minus(Duration.ofMinutes(5)), null, 20)).singleElement()
			.isEqualTo(new WaitingEvent(old, "ClockMoved", "activation", runway, null,
					TestDay.MORNING.minus(Duration.ofMinutes(9)), 3, 1));
	}

	@Test
	void takesAnEventFromAReplicaThatIsGoneAndFromNoOther() {
		var gone = published("listener", "Event", "PROCESSING", Duration.ofMinutes(9), UUID.randomUUID());
		var busy = published("listener", "Event", "PROCESSING", Duration.ofMinutes(1), UUID.randomUUID());

		backlog.publish(gone);
		backlog.publish(busy);

		assertThat(status(gone)).isEqualTo("FAILED");
		assertThat(status(busy)).isEqualTo("PROCESSING");
		var options = ArgumentCaptor.forClass(ResubmissionOptions.class);
		then(failed).should(times(2)).resubmit(options.capture());
		assertThat(options.getAllValues().getFirst().getFilter()).accepts(event(gone)).rejects(event(busy));
	}

	private UUID published(String listener, String type, String status, Duration ago, UUID runway) {
		var id = UUID.randomUUID();
		jdbc.sql("""
				insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
				values (?, ?, ?, ?, ?, ?, 3)
				""")
			.params(id, listener, type, "{\"runwayId\": \"%s\"}".formatted(runway), Timestamp.from(TestDay.MORNING.minus(ago)), status)
			.update();
		return id;
	}

	private String status(UUID id) {
		return jdbc.sql("select status from event_publication where id = ?").param(id).query(String.class).single();
	}

	private static EventPublication event(UUID id) {
		EventPublication event = mock();
		given(event.getIdentifier()).willReturn(id);
		return event;
	}

}

package dev.runway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.stuck.WaitingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** Tells what has waited in the outbox for long, and publishes one of it again. */
@Component
class OutboxBacklog implements WaitingEvents {

	private static final String WAITING = """
			select id, listener_id, event_type, publication_date, coalesce(completion_attempts, 0) as attempts,
				cast(serialized_event as jsonb) ->> 'runwayId' as runway, cast(serialized_event as jsonb) ->> 'partnerId' as partner,
				count(*) over () as total
			from event_publication
			where completion_date is null and publication_date < :before and (cast(:only as uuid) is null or id = :only)
			and event_type not in ('dev.runway.notification.MailQueued', 'dev.runway.intake.ImportStaged')
			order by publication_date, id
			limit :most
			""";

	/** What a listener seems to hold since then is held by a replica that is gone. */
	private static final String LET_GO = """
			update event_publication
			set status = ?
			where id = ? and completion_date is null and coalesce(last_resubmission_date, publication_date) < ?
			""";

	private static final Duration HELD = Duration.ofMinutes(2);

	private static final int READ = 10_000;

	private final JdbcClient jdbc;

	private final FailedEventPublications failed;

	private final Clock clock;

	OutboxBacklog(JdbcClient jdbc, FailedEventPublications failed, Clock clock) {
		this.jdbc = jdbc;
		this.failed = failed;
		this.clock = clock;
	}

	@Override
	public List<WaitingEvent> before(Instant published, @Nullable UUID only, int most) {
		return jdbc.sql(WAITING)
			.param("before", Timestamp.from(published))
			.param("only", only)
			.param("most", most)
			.query(OutboxBacklog::event)
			.list();
	}

	@Override
	public void publish(UUID id) {
		jdbc.sql(LET_GO).params(Status.FAILED.name(), id, Timestamp.from(clock.instant().minus(HELD))).update();
		failed.resubmit(ResubmissionOptions.defaults().withBatchSize(READ).withMaxInFlight(READ)
			.withFilter(publication -> publication.getIdentifier().equals(id)));
	}

	private static WaitingEvent event(ResultSet row, int number) throws SQLException {
		return new WaitingEvent(row.getObject("id", UUID.class), last(row.getString("event_type")), module(row.getString("listener_id")),
				id(row.getString("runway")), id(row.getString("partner")), row.getTimestamp("publication_date").toInstant(),
				row.getInt("attempts"), row.getLong("total"));
	}

	private static String last(String type) {
		return type.substring(1 + Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')));
	}

	/** A listener is named by its class and method, and its class stands in a package of its module. */
	private static String module(String listener) {
		var parts = listener.split("\\.");
		return parts.length > 2 && listener.startsWith("dev.runway.") ? parts[2] : listener;
	}

	private static @Nullable UUID id(@Nullable String text) {
		return text == null ? null : UUID.fromString(text);
	}

}

package dev.runway.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of what is to be delivered, and the log of what became of it. */
@Repository
class DeliveryStore {

	private static final String DUE = """
			select delivery.endpoint_id as endpoint, count(*) as number
			from webhook.deliveries delivery
			join webhook.endpoints endpoint on endpoint.id = delivery.endpoint_id and endpoint.disabled_at is null
				and (endpoint.paused_until is null or endpoint.paused_until <= :now)
			where delivery.state = 'PENDING' and delivery.due_at <= :now and (delivery.taken_until is null or delivery.taken_until <= :now)
			group by delivery.endpoint_id
			""";

	private static final String TAKE = """
			update webhook.deliveries delivery set taken_until = :until
			from webhook.events event
			where event.id = delivery.event_id and delivery.id = (
				select waiting.id
				from webhook.deliveries waiting
				join webhook.endpoints endpoint on endpoint.id = waiting.endpoint_id and endpoint.disabled_at is null
					and (endpoint.paused_until is null or endpoint.paused_until <= :now)
				where waiting.endpoint_id = :endpoint and waiting.state = 'PENDING' and waiting.due_at <= :now
					and (waiting.taken_until is null or waiting.taken_until <= :now)
				order by waiting.due_at
				limit 1
				for update of waiting skip locked)
			returning delivery.id, delivery.event_id, delivery.attempts, event.type, event.body
			""";

	private static final String RECORD = """
			update webhook.deliveries set state = :state, attempts = attempts + 1, due_at = coalesce(:dueAt, due_at), taken_until = null,
				last_at = :at, last_status = :status, last_answer = :answer
			where id = :id
			""";

	private static final String LIST = """
			select delivery.id, delivery.event_id, event.type, partner.name as partner, delivery.state, delivery.attempts, delivery.due_at,
				delivery.last_at, delivery.last_status, delivery.last_answer, event.position
			from webhook.deliveries delivery
			join webhook.events event on event.id = delivery.event_id
			left join partner.partner_facts partner on partner.partner_id = event.partner_id
			where delivery.endpoint_id = :endpoint and event.position < :before and (cast(:state as text) is null or delivery.state = :state)
			order by event.position desc
			limit :limit
			""";

	private static final String REPLAY = """
			update webhook.deliveries set state = 'PENDING', attempts = 0, due_at = :now, taken_until = null
			where endpoint_id = :endpoint and (cast(:id as uuid) is null and state = 'FAILED' or id = :id)
			""";

	private final JdbcClient jdbc;

	DeliveryStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many wait for which endpoint. */
	List<Due> due(Instant now) {
		return jdbc.sql(DUE).param("now", Timestamp.from(now)).query(Due.class).list();
	}

	/** Takes one that is due, so that nobody else does until then. */
	Optional<Taken> take(UUID endpointId, Instant now, Instant until) {
		return jdbc.sql(TAKE)
			.param("endpoint", endpointId)
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(until))
			.query(Taken.class)
			.optional();
	}

	void record(UUID id, Delivery.State state, @Nullable Instant dueAt, Instant at, Reply reply) {
		jdbc.sql(RECORD)
			.param("id", id)
			.param("state", state.name())
			.param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
			.param("at", Timestamp.from(at))
			.param("status", reply.status())
			.param("answer", reply.text())
			.update();
	}

	/** A page of what an endpoint was sent or will be, the newest event first. */
	Page<Delivery> page(UUID endpointId, Delivery.@Nullable State state, Paging paging) {
		var found = jdbc.sql(LIST)
			.param("endpoint", endpointId)
			.param("state", state == null ? null : state.name())
			.param("before", paging.after().map(last -> last.number(0)).orElse(Long.MAX_VALUE))
			.param("limit", paging.fetch())
			.query((row, number) -> new Placed(delivery(row), row.getLong("position")))
			.list();
		return Page.of(found, paging, last -> Cursor.of(last.position())).map(Placed::delivery);
	}

	/** Lets one be sent again, or all that were given up; says how many. */
	int replay(UUID endpointId, @Nullable UUID id, Instant now) {
		return jdbc.sql(REPLAY).param("endpoint", endpointId).param("id", id).param("now", Timestamp.from(now)).update();
	}

	private static Delivery delivery(ResultSet row) throws SQLException {
		var lastAt = row.getTimestamp("last_at");
		return new Delivery(row.getObject("id", UUID.class), row.getObject("event_id", UUID.class), row.getString("type"),
				row.getString("partner"), Delivery.State.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getTimestamp("due_at").toInstant(), lastAt == null ? null : lastAt.toInstant(), row.getObject("last_status", Integer.class),
				row.getString("last_answer"));
	}

	/** How many wait for one endpoint. */
	record Due(UUID endpoint, int number) {
	}

	/** What is to be sent now, after so many attempts. */
	record Taken(UUID id, UUID eventId, int attempts, String type, String body) {
	}

	/** A delivery with the place of its event. */
	private record Placed(Delivery delivery, long position) {
	}

}

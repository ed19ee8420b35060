package dev.runway.webhook.inbound;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was received, kept as it came and once for each id of its sender. */
@Repository
class InboxStore {

	private static final String ADD = """
			insert into webhook.received (id, source_id, message_id, body, received_at, state, due_at)
			values (:id, :source, :message, :body, :now, 'WAITING', :now) on conflict (source_id, message_id) do nothing
			""";

	private static final String WAITING = """
			select count(*) from (select 1 from webhook.received where source_id = :source and state = 'WAITING' limit :most) waiting
			""";

	private static final String DUE = """
			select received.id, received.body, received.attempts, received.received_at, source.name as source, source.kind, source.source_system
			from webhook.received received
			join webhook.sources source on source.id = received.source_id
			where received.state = 'WAITING' and received.due_at <= :now
			order by received.due_at
			limit :batch
			""";

	private static final String RECORD = """
			update webhook.received set state = :state, attempts = attempts + 1, due_at = coalesce(:dueAt, due_at), worked_at = :now, why = :why,
				missing_id = :missing
			where id = :id
			""";

	private static final String PARTNER_CAME = """
			update webhook.received received set state = 'WAITING', due_at = :now
			from webhook.sources source, partner.partner_facts partner
			where received.state = 'QUARANTINED' and source.id = received.source_id and partner.source_system = source.source_system
				and partner.external_id = received.missing_id
			""";

	private static final String LIST = """
			select received.id, source.name as source, received.message_id, received.received_at, received.state, received.attempts, received.why
			from webhook.received received
			join webhook.sources source on source.id = received.source_id
			where (cast(:state as text) is null or received.state = :state)
				and (cast(:at as timestamptz) is null or (received.received_at, received.id) < (cast(:at as timestamptz), cast(:id as uuid)))
			order by received.received_at desc, received.id desc
			limit :limit
			""";

	private static final String REPLAY = """
			update webhook.received set state = 'WAITING', due_at = :now, attempts = 0 where id = :id and state in ('QUARANTINED', 'REFUSED')
			""";

	private final JdbcClient jdbc;

	InboxStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a message, unless it has come before. */
	void add(UUID sourceId, Incoming.Message message, Instant now) {
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("source", sourceId)
			.param("message", message.id())
			.param("body", message.body())
			.param("now", Timestamp.from(now))
			.update();
	}

	/** Whether so many messages of a source wait. */
	boolean full(UUID sourceId, int most) {
		return jdbc.sql(WAITING).param("source", sourceId).param("most", most).query(Integer.class).single() >= most;
	}

	List<Due> due(Instant now, int batch) {
		return jdbc.sql(DUE).param("now", Timestamp.from(now)).param("batch", batch).query(Due.class).list();
	}

	/** @param missing the id of the partner that nobody knows */
	void record(UUID id, ReceivedEvent.State state, @Nullable Instant dueAt, Instant now, @Nullable String why, @Nullable String missing) {
		jdbc.sql(RECORD)
			.param("id", id)
			.param("state", state.name())
			.param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
			.param("now", Timestamp.from(now))
			.param("why", why)
			.param("missing", missing)
			.update();
	}

	/** Lets those be worked off whose partner is known by now. */
	void release(Instant now) {
		jdbc.sql(PARTNER_CAME).param("now", Timestamp.from(now)).update();
	}

	/** A page of what was received, the newest first. */
	Page<ReceivedEvent> page(ReceivedEvent.@Nullable State state, Paging paging) {
		var after = paging.after();
		return Page.of(jdbc.sql(LIST)
			.param("state", state == null ? null : state.name())
			.param("at", after.map(last -> Timestamp.from(last.instant(0))).orElse(null))
			.param("id", after.map(last -> last.uuid(1)).orElse(null))
			.param("limit", paging.fetch())
			.query(ReceivedEvent.class)
			.list(), paging, last -> Cursor.of(last.receivedAt(), last.id()));
	}

	/** Says whether it can be worked off again. */
	boolean replay(UUID id, Instant now) {
		return jdbc.sql(REPLAY).param("id", id).param("now", Timestamp.from(now)).update() == 1;
	}

	/** What is to be worked off now. */
	record Due(UUID id, String body, int attempts, Instant receivedAt, String source, SourceKind kind, String sourceSystem) {
	}

}

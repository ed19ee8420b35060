package dev.runway.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives committed events their place and their body, and makes a delivery of each for every endpoint that wants it. */
@Component
class EventPublisher {

	private static final int BATCH = 500;

	private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {
	};

	/** Whoever comes second waits until the places of the first are committed. */
	private static final String HOLD = "select 1 from pg_advisory_xact_lock(hashtext('webhook.events'))";

	private static final String UNTOLD = """
			select event.id, event.type, event.detail, event.recorded_at, event.runway_id, partner.partner_id, partner.name,
				partner.source_system, partner.external_id, partner.owner, runway.signed_on, runway.ended_on, milestone.reached_on,
				milestone.due_on
			from webhook.events event
			left join runway.runway_facts runway on runway.runway_id = event.runway_id
			left join partner.partner_facts partner on partner.partner_id = coalesce(event.partner_id, runway.partner_id)
			left join runway.milestone_facts milestone on milestone.runway_id = event.runway_id
				and milestone.milestone = cast(event.detail as jsonb) ->> 'milestone'
			where event.position is null
			order by event.recorded_at, event.id
			limit :batch
			""";

	private static final String TELL = """
			update webhook.events set position = nextval('webhook.positions'), partner_id = :partnerId, body = :body where id = :id
			""";

	private static final String DELIVER = """
			insert into webhook.deliveries (id, endpoint_id, event_id, state, due_at)
			select gen_random_uuid(), endpoint.id, event.id, 'PENDING', :now
			from webhook.endpoints endpoint
			join webhook.events event on event.id = any (:events)
				and (cardinality(endpoint.types) = 0 or event.type = any (endpoint.types))
			where endpoint.disabled_at is null
			order by event.position
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate transaction;

	EventPublisher(JdbcClient jdbc, JsonMapper json, ProgrammeCalendar calendar, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.json = json;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelayString = "${runway.webhook.interval}")
	@SchedulerLock(name = "webhook-events")
	void publish() {
		int told;
		do {
			told = Objects.requireNonNull(transaction.execute(status -> publishSome()));
		}
		while (told == BATCH);
	}

	private int publishSome() {
		jdbc.sql(HOLD).query(Integer.class).single();
		var untold = jdbc.sql(UNTOLD).param("batch", BATCH).query((row, number) -> untold(row)).list();
		if (!untold.isEmpty()) {
			untold.forEach(each -> jdbc.sql(TELL).param("id", each.id()).param("partnerId", each.partnerId()).param("body", each.body()).update());
			jdbc.sql(DELIVER)
				.param("now", Timestamp.from(calendar.now()))
				.param("events", untold.stream().map(Untold::id).toArray(UUID[]::new))
				.update();
		}
		return untold.size();
	}

	private Untold untold(ResultSet row) throws SQLException {
		var at = row.getTimestamp("recorded_at").toInstant();
		var data = new LinkedHashMap<String, @Nullable Object>();
		var partnerId = row.getObject("partner_id", UUID.class);
		put(data, "partnerId", partnerId);
		put(data, "partner", row.getString("name"));
		put(data, "sourceSystem", row.getString("source_system"));
		put(data, "externalId", row.getString("external_id"));
		put(data, "owner", row.getString("owner"));
		put(data, "runwayId", row.getObject("runway_id", UUID.class));
		put(data, "signedOn", row.getObject("signed_on", LocalDate.class));
		put(data, "endedOn", row.getObject("ended_on", LocalDate.class));
		put(data, "occurredOn", row.getObject("reached_on", LocalDate.class));
		put(data, "dueOn", row.getObject("due_on", LocalDate.class));
		data.putAll(json.readValue(row.getString("detail"), DETAIL));
		return new Untold(row.getObject("id", UUID.class), partnerId, json.writeValueAsString(new EventMessage(row.getString("type"), at, data)));
	}

	private static void put(Map<String, @Nullable Object> data, String name, @Nullable Object value) {
		if (value != null) {
			data.put(name, value);
		}
	}

	/** An event that has no place yet, with its body. */
	private record Untold(UUID id, @Nullable UUID partnerId, String body) {
	}

}

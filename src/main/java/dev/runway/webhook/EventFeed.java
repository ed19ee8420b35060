package dev.runway.webhook;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What happened, in the order in which it was told, for those who missed some of it; kept for a set time. */
@Service
public class EventFeed {

	private static final String LIST = """
			select id, position, body from webhook.events
			where position > :after and (cardinality(:types) = 0 or type = any (:types))
			order by position
			limit :limit
			""";

	private static final String OLD = "delete from webhook.events where recorded_at < :before and position is not null";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final WebhookSettings settings;

	private final ProgrammeCalendar calendar;

	EventFeed(JdbcClient jdbc, JsonMapper json, WebhookSettings settings, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.json = json;
		this.settings = settings;
		this.calendar = calendar;
	}

	/**
	 * A page of events, the earliest first. The last page has a cursor as well: what happens later comes after it.
	 *
	 * @param types which ones; none means all
	 */
	public Page<Told> page(List<EventType> types, Paging paging) {
		var after = paging.after().map(last -> last.number(0)).orElse(0L);
		var found = jdbc.sql(LIST)
			.param("after", after)
			.param("types", types.stream().map(EventType::word).toArray(String[]::new))
			.param("limit", paging.fetch())
			.query((row, number) -> new Placed(row.getLong("position"),
					new Told(row.getObject("id", UUID.class), json.readValue(row.getString("body"), EventMessage.class))))
			.list();
		var shown = found.subList(0, Math.min(found.size(), paging.limit()));
		var last = shown.isEmpty() ? after : shown.getLast().position();
		return new Page<>(shown.stream().map(Placed::event).toList(), found.size() > shown.size(), Cursor.of(last).text());
	}

	@Scheduled(fixedDelayString = "1h")
	@SchedulerLock(name = "webhook-old-events")
	void forget() {
		jdbc.sql(OLD).param("before", Timestamp.from(calendar.now().minus(settings.keep()))).update();
	}

	/**
	 * An event as it was told.
	 *
	 * @param id the {@code webhook-id} under which it was sent
	 */
	public record Told(UUID id, EventMessage event) {
	}

	/** An event with its place. */
	private record Placed(long position, Told event) {
	}

}

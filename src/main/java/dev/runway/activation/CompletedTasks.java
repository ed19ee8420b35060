package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people recorded by their tasks, and when. A job does not say who completed the task before it: the engine's search
 * does, some moments later, and until then the timeline names to whom the task was given.
 */
@Repository
public class CompletedTasks {

	private static final String ADD = """
			insert into activation.completed_tasks (id, runway_id, partner_id, process_instance_key, element_id, assignee,
				recorded_from, recorded_until, due_at)
			values (:id, :runwayId, :partnerId, :processInstanceKey, :elementId, :assignee, :from, :until, :dueAt)
			""";

	private static final String DUE = """
			select id, process_instance_key, element_id, recorded_until, looks
			from activation.completed_tasks
			where due_at <= :now
			order by due_at
			limit :limit
			""";

	private static final String LOOKED = """
			update activation.completed_tasks
			set completed_by = :by, looks = :looks, due_at = cast(:dueAt as timestamptz)
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	CompletedTasks(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Notes that all that was recorded of a locked runway by tasks, from an instant until now, comes from this one. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Runway runway, PersonsTask task, Instant from) {
		var now = calendar.now();
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("runwayId", runway.id())
			.param("partnerId", runway.partnerId())
			.param("processInstanceKey", task.processInstanceKey())
			.param("elementId", task.elementId())
			.param("assignee", task.assignee())
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(now))
			.param("dueAt", Timestamp.from(Objects.requireNonNull(LookAgain.after(0, now))))
			.update();
	}

	/** Those of which it is time to ask who completed them. */
	List<Unknown> due(Instant now, int limit) {
		return jdbc.sql(DUE)
			.param("now", Timestamp.from(now))
			.param("limit", limit)
			.query((row, number) -> new Unknown(row.getObject("id", UUID.class), row.getLong("process_instance_key"),
					row.getString("element_id"), row.getTimestamp("recorded_until").toInstant(), row.getInt("looks")))
			.list();
	}

	/** Keeps who completed a task, or asks again while there is hope. */
	void looked(Unknown task, @Nullable String by, Instant now) {
		var looks = task.looks() + 1;
		var next = by == null ? LookAgain.after(looks, now) : null;
		jdbc.sql(LOOKED)
			.param("id", task.id())
			.param("by", by)
			.param("looks", looks)
			.param("dueAt", next == null ? null : Timestamp.from(next))
			.update();
	}

	/**
	 * A completed task of which nobody knows yet who did it.
	 *
	 * @param until when it was recorded
	 * @param looks how often the search was asked
	 */
	record Unknown(UUID id, long processInstanceKey, String elementId, Instant until, int looks) {
	}

}

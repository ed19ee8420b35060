package dev.runway.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as they were opened last: with them a page is filled in while the engine is away. */
@Repository
class Snapshots {

	private static final String KEEP = """
			insert into tasks.snapshots (task_key, partner_id, task, form, variables, taken_at)
			values (:task, cast(:partner as uuid), :read, :form, :variables, :takenAt)
			on conflict (task_key) do update
			set partner_id = excluded.partner_id, task = excluded.task, form = excluded.form, variables = excluded.variables, taken_at = excluded.taken_at
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Snapshots(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** @param partnerId whom the task is about; none before there is a partner */
	void keep(OpenedTask opened, @Nullable UUID partnerId, Instant takenAt) {
		jdbc.sql(KEEP)
			.param("task", opened.task().key())
			.param("partner", partnerId)
			.param("read", json.writeValueAsString(opened.task()))
			.param("form", opened.form())
			.param("variables", json.writeValueAsString(opened.variables()))
			.param("takenAt", Timestamp.from(takenAt))
			.update();
	}

	/** A task as it was, with the engine away. */
	Optional<OpenedTask> find(long task) {
		return jdbc.sql("select task, form, variables from tasks.snapshots where task_key = ?")
			.param(task)
			.query((row, number) -> new OpenedTask(json.readValue(row.getString("task"), UserTask.class), row.getString("form"),
					json.readValue(row.getString("variables"), new TypeReference<Map<String, @Nullable Object>>() {
					}), true))
			.optional();
	}

	void dropOlderThan(Instant takenAt) {
		jdbc.sql("delete from tasks.snapshots where taken_at < ?").param(Timestamp.from(takenAt)).update();
	}

}

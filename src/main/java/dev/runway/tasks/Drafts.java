package dev.runway.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.tasks.form.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not completed: one draft of a person for a task, the last one. */
@Repository
class Drafts {

	private static final String KEEP = """
			insert into tasks.drafts (task_key, person, typed, saved_at)
			values (:task, :person, :typed, :savedAt)
			on conflict (task_key, person) do update set typed = excluded.typed, saved_at = excluded.saved_at
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Drafts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void keep(long task, String person, Typed typed, Instant savedAt) {
		jdbc.sql(KEEP)
			.param("task", task)
			.param("person", person)
			.param("typed", json.writeValueAsString(typed.fields()))
			.param("savedAt", Timestamp.from(savedAt))
			.update();
	}

	Optional<Draft> find(long task, String person) {
		return jdbc.sql("select typed, saved_at, denial from tasks.drafts where task_key = ? and person = ?")
			.params(task, person)
			.query((row, number) -> new Draft(new Typed(json.readValue(row.getString("typed"), new TypeReference<Map<String, List<String>>>() {
			})), row.getTimestamp("saved_at").toInstant(), row.getString("denial")))
			.optional();
	}

	/** Keeps why what somebody sent was denied; log-ins that come from mail addresses keep their case. */
	void deny(long task, String person, String reason) {
		jdbc.sql("update tasks.drafts set denial = ? where task_key = ? and lower(person) = lower(?)").params(reason, task, person).update();
	}

	/** Forgets it, as it is sent again. */
	void send(long task, String person) {
		jdbc.sql("update tasks.drafts set denial = null where task_key = ? and person = ?").params(task, person).update();
	}

	/** The tasks that somebody has begun to fill in. */
	List<Long> begun(String person) {
		return jdbc.sql("select task_key from tasks.drafts where person = ?").param(person).query(Long.class).list();
	}

	void drop(long task, String person) {
		jdbc.sql("delete from tasks.drafts where task_key = ? and person = ?").params(task, person).update();
	}

	void dropOlderThan(Instant savedAt) {
		jdbc.sql("delete from tasks.drafts where saved_at < ?").param(Timestamp.from(savedAt)).update();
	}

}

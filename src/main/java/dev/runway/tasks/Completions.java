package dev.runway.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have sent to complete tasks, which the engine's search learns of some moments later. */
@Repository
class Completions {

	private static final String ADD = """
			insert into tasks.completions (task_key, person, about, state, sent_at)
			values (:task, :person, :about, :state, :sentAt)
			on conflict (task_key, person) do update set state = excluded.state, sent_at = excluded.sent_at
			""";

	private final JdbcClient jdbc;

	Completions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long task, String person, String about, State state, Instant sentAt) {
		jdbc.sql(ADD)
			.param("task", task)
			.param("person", person)
			.param("about", about)
			.param("state", state.name())
			.param("sentAt", Timestamp.from(sentAt))
			.update();
	}

	/** Which of these tasks are completed, whoever did it, whatever a search that is late says of them. */
	Set<Long> completed(Collection<Long> tasks) {
		return Set.copyOf(jdbc.sql("select distinct task_key from tasks.completions where state = ? and task_key = any(?)")
			.params(State.COMPLETED.name(), tasks.toArray(Long[]::new))
			.query(Long.class)
			.list());
	}

	/** What became of something that somebody sent. */
	Optional<Sent> find(long task, String person) {
		return jdbc.sql("select task_key, about, state, sent_at from tasks.completions where task_key = ? and person = ?")
			.params(task, person).query(Sent.class).optional();
	}

	/** What somebody has sent and has not been told the end of. */
	List<Sent> inCheck(String person) {
		return jdbc.sql("select task_key, about, state, sent_at from tasks.completions where person = ? and state = ? order by sent_at")
			.params(person, State.CHECKING.name()).query(Sent.class).list();
	}

	void drop(long task, String person) {
		jdbc.sql("delete from tasks.completions where task_key = ? and person = ?").params(task, person).update();
	}

	void dropOlderThan(Instant sentAt) {
		jdbc.sql("delete from tasks.completions where sent_at < ?").param(Timestamp.from(sentAt)).update();
	}

	/** How far something is that was sent. */
	enum State {

		COMPLETED, CHECKING

	}

	/** Something that was sent. */
	record Sent(long taskKey, String about, State state, Instant sentAt) {
	}

}

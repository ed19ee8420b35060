package dev.runway.stuck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.InstanceDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What comparisons of the facts with the engine have found. It counts once two looks have found it, a while apart. */
@Repository
@Transactional
class Differences {

	/** How far apart, so that a search that lags has caught up. */
	static final Duration APART = Duration.ofMinutes(1);

	private static final String NOTE = """
			insert into stuck.differences as known (kind, process_instance_key, runway_id, partner_id, what, first_seen_at, seen_at)
			values (?, ?, ?, ?, ?, ?, ?)
			on conflict (kind, process_instance_key) do update set what = excluded.what, seen_at = excluded.seen_at
			""";

	private static final String COUNTING = """
			from stuck.differences
			where kind = :kind and seen_at >= first_seen_at + cast(:apart as interval)
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	Differences(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/** Asks for a comparison. */
	void want(Instant at) {
		jdbc.sql("update stuck.comparison set wanted_at = ?").param(Timestamp.from(at)).update();
	}

	/** How the comparison stands; what is unconfirmed was found by one look alone. */
	@Transactional(readOnly = true)
	public Comparison comparison() {
		return jdbc.sql("""
				select wanted_at, started_at, finished_at, instances, failure,
					(select count(*) from stuck.differences where seen_at < first_seen_at + cast(:apart as interval)) as unconfirmed
				from stuck.comparison
				""").param("apart", APART.toSeconds() + " s").query((row, number) -> comparison(row)).single();
	}

	void begin(Instant at) {
		jdbc.sql("update stuck.comparison set started_at = ?, failure = null").param(Timestamp.from(at)).update();
	}

	void fail(String failure) {
		jdbc.sql("update stuck.comparison set failure = ?").param(failure).update();
	}

	/** Keeps what a look has found, and forgets what it has not. */
	void keep(List<InstanceDifference> found, int instances, Instant startedAt, Instant finishedAt) {
		var at = Timestamp.from(startedAt);
		template.batchUpdate(NOTE, found, 500, (row, difference) -> {
			row.setString(1, difference.kind().name());
			row.setLong(2, difference.processInstanceKey());
			row.setObject(3, difference.runwayId());
			row.setObject(4, difference.partnerId());
			row.setString(5, difference.what());
			row.setTimestamp(6, at);
			row.setTimestamp(7, at);
		});
		jdbc.sql("delete from stuck.differences where seen_at < ?").param(at).update();
		jdbc.sql("update stuck.comparison set finished_at = ?, instances = ?, failure = null").params(Timestamp.from(finishedAt), instances).update();
	}

	void forget(InstanceDifference.Kind kind, long processInstanceKey) {
		jdbc.sql("delete from stuck.differences where kind = ? and process_instance_key = ?").params(kind.name(), processInstanceKey).update();
	}

	@Transactional(readOnly = true)
	public long count(InstanceDifference.Kind kind) {
		return jdbc.sql("select count(*) " + COUNTING).param("kind", kind.name()).param("apart", APART.toSeconds() + " s").query(Long.class).single();
	}

	/** Those that count, the oldest first. */
	@Transactional(readOnly = true)
	public List<Found> oldest(InstanceDifference.Kind kind, int most) {
		return jdbc.sql("select * " + COUNTING + " order by first_seen_at, process_instance_key limit :most")
			.param("kind", kind.name())
			.param("apart", APART.toSeconds() + " s")
			.param("most", most)
			.query((row, number) -> found(row))
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<Found> find(InstanceDifference.Kind kind, long processInstanceKey) {
		return jdbc.sql("select * " + COUNTING + " and process_instance_key = :key")
			.param("kind", kind.name())
			.param("apart", APART.toSeconds() + " s")
			.param("key", processInstanceKey)
			.query((row, number) -> found(row))
			.optional();
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(new InstanceDifference(InstanceDifference.Kind.valueOf(row.getString("kind")), row.getObject("runway_id", UUID.class),
				row.getObject("partner_id", UUID.class), row.getLong("process_instance_key"), row.getString("what")),
				row.getTimestamp("first_seen_at").toInstant());
	}

	private static Comparison comparison(ResultSet row) throws SQLException {
		return new Comparison(instant(row.getTimestamp("wanted_at")), instant(row.getTimestamp("started_at")), instant(row.getTimestamp("finished_at")),
				row.getObject("instances", Integer.class), row.getString("failure"), row.getLong("unconfirmed"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return moment == null ? null : moment.toInstant();
	}

	/** A difference, and since when it is known. */
	record Found(InstanceDifference difference, Instant since) {
	}

}

package dev.runway.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The endpoints in the database, which holds of their secrets only what is encrypted. */
@Repository
class EndpointStore {

	private static final String COLUMNS = """
			select id, name, kind, address, types, created_at, created_by, previous_until, failures, paused_until, disabled_at, disabled_why,
				secret, previous_secret
			from webhook.endpoints
			""";

	private static final String ADD = """
			insert into webhook.endpoints (id, name, kind, address, types, secret, created_at, created_by)
			values (:id, :name, :kind, :address, :types, :secret, :createdAt, :createdBy) on conflict (name) do nothing
			""";

	private static final String ROTATE = """
			update webhook.endpoints set previous_secret = secret, previous_until = :until, secret = :secret where id = :id
			""";

	private static final String TAKEN = """
			update webhook.endpoints set failures = 0, failure_at = null, paused_until = null where id = :id and failure_at is not null
			""";

	private static final String FAILED = """
			update webhook.endpoints set failures = failures + case when failure_at > :spaced then 0 else 1 end,
				failure_at = case when failure_at > :spaced then failure_at else :now end,
				paused_until = greatest(paused_until, :pausedUntil)
			where id = :id
			returning failures, failure_at = :now as counted
			""";

	private static final String DISABLE = """
			update webhook.endpoints set disabled_at = :at, disabled_why = :why where id = :id and disabled_at is null
			""";

	private static final String ENABLE = """
			update webhook.endpoints set disabled_at = null, disabled_why = null, failures = 0, failure_at = null, paused_until = null
			where id = :id
			""";

	private final JdbcClient jdbc;

	EndpointStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Says whether the name was free. */
	boolean add(Endpoint endpoint, byte[] secret) {
		return jdbc.sql(ADD)
			.param("id", endpoint.id())
			.param("name", endpoint.name())
			.param("kind", endpoint.kind().name())
			.param("address", endpoint.address().toString())
			.param("types", endpoint.types().toArray(String[]::new))
			.param("secret", secret)
			.param("createdAt", Timestamp.from(endpoint.createdAt()))
			.param("createdBy", endpoint.createdBy())
			.update() == 1;
	}

	/** All of them, by name. */
	List<Endpoint> all() {
		return jdbc.sql(COLUMNS + "order by lower(name), id").query((row, number) -> endpoint(row)).list();
	}

	Optional<Kept> find(UUID id) {
		return jdbc.sql(COLUMNS + "where id = :id")
			.param("id", id)
			.query((row, number) -> new Kept(endpoint(row), row.getBytes("secret"), row.getBytes("previous_secret")))
			.optional();
	}

	void remove(UUID id) {
		jdbc.sql("delete from webhook.endpoints where id = :id").param("id", id).update();
	}

	void rotate(UUID id, byte[] secret, Instant previousUntil) {
		jdbc.sql(ROTATE).param("id", id).param("secret", secret).param("until", Timestamp.from(previousUntil)).update();
	}

	/** Notes that something was taken. */
	void taken(UUID id) {
		jdbc.sql(TAKEN).param("id", id).update();
	}

	/**
	 * Notes that something was not taken.
	 *
	 * @param spaced a failure that was counted after this is the same one
	 */
	Failures failed(UUID id, Instant now, Instant spaced, @Nullable Instant pausedUntil) {
		return jdbc.sql(FAILED)
			.param("id", id)
			.param("now", Timestamp.from(now))
			.param("spaced", Timestamp.from(spaced))
			.param("pausedUntil", pausedUntil == null ? null : Timestamp.from(pausedUntil))
			.query(Failures.class)
			.optional()
			.orElse(new Failures(0, false));
	}

	/** Says whether it was active. */
	boolean disable(UUID id, Instant at, String why) {
		return jdbc.sql(DISABLE).param("id", id).param("at", Timestamp.from(at)).param("why", why).update() == 1;
	}

	void enable(UUID id) {
		jdbc.sql(ENABLE).param("id", id).update();
	}

	private static Endpoint endpoint(ResultSet row) throws SQLException {
		return new Endpoint(row.getObject("id", UUID.class), row.getString("name"), EndpointKind.valueOf(row.getString("kind")),
				URI.create(row.getString("address")), List.of((String[]) row.getArray("types").getArray()),
				row.getTimestamp("created_at").toInstant(), row.getString("created_by"), instant(row.getTimestamp("previous_until")),
				row.getInt("failures"), instant(row.getTimestamp("paused_until")), instant(row.getTimestamp("disabled_at")),
				row.getString("disabled_why"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp column) {
		return column == null ? null : column.toInstant();
	}

	/** An endpoint with its encrypted secrets. */
	record Kept(Endpoint endpoint, byte[] secret, byte @Nullable [] previousSecret) {
	}

	/**
	 * How often in a row an endpoint has failed.
	 *
	 * @param counted whether the last one was counted
	 */
	record Failures(int failures, boolean counted) {
	}

}

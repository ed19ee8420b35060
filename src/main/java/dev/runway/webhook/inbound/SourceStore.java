package dev.runway.webhook.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources in the database, which holds of their secrets only what is encrypted. */
@Repository
class SourceStore {

	private static final String COLUMNS = "select id, name, kind, source_system, created_at, created_by, secret from webhook.sources ";

	private static final String ADD = """
			insert into webhook.sources (id, name, kind, source_system, secret, created_at, created_by)
			values (:id, :name, :kind, :sourceSystem, :secret, :createdAt, :createdBy) on conflict (name) do nothing
			""";

	private final JdbcClient jdbc;

	SourceStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Says whether the name was free. */
	boolean add(Source source, byte[] secret) {
		return jdbc.sql(ADD)
			.param("id", source.id())
			.param("name", source.name())
			.param("kind", source.kind().name())
			.param("sourceSystem", source.sourceSystem())
			.param("secret", secret)
			.param("createdAt", Timestamp.from(source.createdAt()))
			.param("createdBy", source.createdBy())
			.update() == 1;
	}

	List<Source> all() {
		return jdbc.sql(COLUMNS + "order by name").query((row, number) -> source(row)).list();
	}

	Optional<Kept> find(String name) {
		return jdbc.sql(COLUMNS + "where name = :name")
			.param("name", name)
			.query((row, number) -> new Kept(source(row), row.getBytes("secret")))
			.optional();
	}

	/** Says whether it was there. */
	boolean remove(String name) {
		return jdbc.sql("delete from webhook.sources where name = :name").param("name", name).update() == 1;
	}

	private static Source source(ResultSet row) throws SQLException {
		return new Source(row.getObject("id", UUID.class), row.getString("name"), SourceKind.valueOf(row.getString("kind")),
				row.getString("source_system"), row.getTimestamp("created_at").toInstant(), row.getString("created_by"));
	}

	/** A source with its encrypted secret. */
	record Kept(Source source, byte[] secret) {
	}

}

package dev.runway.access.token;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.access.Scope;
import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens in the database, which knows of each secret no more than its hash. */
@Repository
class TokenStore {

	private static final String COLUMNS = """
			select id, name, scopes, created_at, created_by, expires_on, last_used_at, revoked_at, revoked_by, hash
			from access.tokens
			""";

	private static final String OLDER = "where (created_at, id) < (:createdAt, :id)\n";

	private static final String NEWEST_FIRST = "order by created_at desc, id desc limit :limit";

	private static final String ADD = """
			insert into access.tokens (id, name, hash, scopes, created_at, created_by, expires_on)
			values (:id, :name, :hash, :scopes, :createdAt, :createdBy, :expiresOn)
			""";

	private static final String REVOKE = """
			update access.tokens set revoked_at = :at, revoked_by = :by
			where id = :id and revoked_at is null
			""";

	private final JdbcClient jdbc;

	TokenStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Token token, byte[] hash) {
		jdbc.sql(ADD)
			.param("id", token.id())
			.param("name", token.name())
			.param("hash", hash)
			.param("scopes", token.scopes().stream().map(Scope::text).toArray(String[]::new))
			.param("createdAt", Timestamp.from(token.createdAt()))
			.param("createdBy", token.createdBy())
			.param("expiresOn", token.expiresOn())
			.update();
	}

	Optional<Kept> find(UUID id) {
		return jdbc.sql(COLUMNS + "where id = :id")
			.param("id", id)
			.query((row, number) -> new Kept(token(row), row.getBytes("hash")))
			.optional();
	}

	/** A page of them, the newest first. */
	Page<Token> page(Paging paging) {
		var query = jdbc.sql(COLUMNS + (paging.after().isEmpty() ? "" : OLDER) + NEWEST_FIRST).param("limit", paging.fetch());
		paging.after()
			.ifPresent(last -> query.param("createdAt", Timestamp.from(last.instant(0))).param("id", last.uuid(1)));
		return Page.of(query.query((row, number) -> token(row)).list(), paging, token -> Cursor.of(token.createdAt(), token.id()));
	}

	/** Says whether that is new. */
	boolean revoke(UUID id, Instant at, String by) {
		return jdbc.sql(REVOKE).param("id", id).param("at", Timestamp.from(at)).param("by", by).update() == 1;
	}

	void used(UUID id, Instant at) {
		jdbc.sql("update access.tokens set last_used_at = :at where id = :id")
			.param("at", Timestamp.from(at))
			.param("id", id)
			.update();
	}

	private static Token token(ResultSet row) throws SQLException {
		return new Token(row.getObject("id", UUID.class), row.getString("name"), scopes(row.getArray("scopes")),
				row.getTimestamp("created_at").toInstant(), row.getString("created_by"),
				row.getObject("expires_on", LocalDate.class), instant(row.getTimestamp("last_used_at")),
				instant(row.getTimestamp("revoked_at")), row.getString("revoked_by"));
	}

	/** A scope that this release does not know allows nothing. */
	private static List<Scope> scopes(Array column) throws SQLException {
		return Stream.of((String[]) column.getArray()).map(Scope::parse).flatMap(Optional::stream).toList();
	}

	private static @Nullable Instant instant(@Nullable Timestamp column) {
		return column == null ? null : column.toInstant();
	}

	/** A token with the hash of its secret. */
	record Kept(Token token, byte[] hash) {
	}

}

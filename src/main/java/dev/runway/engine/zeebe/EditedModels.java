package dev.runway.engine.zeebe;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what people have deployed through Runway: the contents, the versions that the engine gave them, who says so and why. */
@Component
class EditedModels {

	private static final String COLUMNS = "select id, file, content, definition_key, version, deployed_at, deployed_by, reason from engine.model_edits ";

	private final JdbcClient jdbc;

	private final Clock clock;

	EditedModels(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writes down a version that the engine has; one that is known already stays as it is. */
	void add(String file, String content, EngineVersion version, String by, String reason) {
		jdbc.sql("""
				insert into engine.model_edits (file, content, definition_key, version, deployed_at, deployed_by, reason)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (file, version) do nothing
				""").params(file, content, version.key(), version.version(), Timestamp.from(clock.instant()), by, reason).update();
	}

	/** The edits that the engine has, of each file the newest. */
	List<Edit> newest() {
		return jdbc.sql("""
				select distinct on (file) id, file, content, definition_key, version, deployed_at, deployed_by, reason from engine.model_edits
				where version is not null order by file, version desc
				""").query(Edit.class).list();
	}

	Optional<Edit> newest(String file) {
		return of(file).stream().findFirst();
	}

	/** The edits of a file that the engine has, the newest first. */
	List<Edit> of(String file) {
		return jdbc.sql(COLUMNS + "where file = ? and version is not null order by version desc").param(file).query(Edit.class).list();
	}

	Optional<Edit> at(String file, int version) {
		return jdbc.sql(COLUMNS + "where file = ? and version = ?").params(file, version).query(Edit.class).optional();
	}

	/** Forgets the versions of an engine that has lost its data, and marks what it needs again. */
	@Transactional
	public void lose(Collection<Long> needed) {
		jdbc.sql("update engine.model_edits set version = null, definition_key = null where version is not null").update();
		needed.forEach(id -> jdbc.sql("update engine.model_edits set again = true where id = ?").param(id).update());
	}

	/** What the engine needs again. */
	List<Edit> needed() {
		return jdbc.sql(COLUMNS + "where again order by id").query(Edit.class).list();
	}

	/** Writes down that the engine has an edit again, or that nobody could give it back. */
	void restored(Edit edit, @Nullable EngineVersion version) {
		jdbc.sql("update engine.model_edits set again = false, definition_key = ?, version = ? where id = ?")
			.param(version == null ? null : version.key())
			.param(version == null ? null : version.version())
			.param(edit.id())
			.update();
	}

	/**
	 * What somebody has deployed.
	 *
	 * @param version the version that it has in the engine; none in one that has lost its data
	 */
	record Edit(long id, String file, String content, @Nullable Long definitionKey, @Nullable Integer version, Instant deployedAt,
			String deployedBy, String reason) {

		EngineVersion inEngine() {
			return new EngineVersion(version == null ? 0 : version, definitionKey == null ? 0 : definitionKey);
		}

	}

}

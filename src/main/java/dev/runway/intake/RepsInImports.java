package dev.runway.intake;

import java.util.List;
import java.util.UUID;

import dev.runway.certification.Mentioned;
import dev.runway.certification.RepMentions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reps in the rows of loads: in rows that still wait, and in the reasons for which others were refused. */
@Component
class RepsInImports implements RepMentions {

	private static final String ROWS = """
			select import_id, file, line, key, fields, reason
			from intake.import_rows
			where strpos(lower(concat_ws(' ', key, fields, reason)), lower(:words)) > 0
			order by import_id, file, line
			""";

	private static final String REWRITE = """
			update intake.import_rows
			set key = :key, fields = :fields, reason = :reason
			where import_id = :importId and file = :file and line = :line
			""";

	private final JdbcClient jdbc;

	RepsInImports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return rows(rep).stream()
			.map(row -> new Mention("line %d of a loaded file of %s".formatted(row.line(), row.file().toLowerCase()), null,
					row.fields() == null ? String.valueOf(row.reason()) : row.fields()))
			.toList();
	}

	@Override
	public void erase(Mentioned rep) {
		rows(rep).forEach(row -> jdbc.sql(REWRITE)
			.param("importId", row.importId())
			.param("file", row.file())
			.param("line", row.line())
			.param("key", erased(row.key(), rep))
			.param("fields", erased(row.fields(), rep))
			.param("reason", erased(row.reason(), rep))
			.update());
	}

	private static @Nullable String erased(@Nullable String text, Mentioned rep) {
		return text == null ? null : rep.erasedFrom(text);
	}

	/** Files know their reps by the mail address; one without an address is in none. */
	private List<Row> rows(Mentioned rep) {
		return rep.email() == null ? List.of()
				: jdbc.sql(ROWS)
					.param("words", rep.email())
					.query((row, number) -> new Row(row.getObject("import_id", UUID.class), row.getString("file"), row.getLong("line"),
							row.getString("key"), row.getString("fields"), row.getString("reason")))
					.list()
					.stream()
					.filter(row -> rep.isIn(row.key()) || rep.isIn(row.fields()) || rep.isIn(row.reason()))
					.toList();
	}

	private record Row(UUID importId, String file, long line, @Nullable String key, @Nullable String fields,
			@Nullable String reason) {
	}

}

package dev.runway.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The loads and their staged rows. What a row held is forgotten as soon as it has been worked on. */
@Repository
class ImportStore {

	private static final String STAGE = """
			insert into intake.import_rows (import_id, file, line, key, fields, outcome, reason)
			values (?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String REFUSE_DUPLICATES = """
			update intake.import_rows as duplicate
			set outcome = 'REFUSED', fields = null, reason = 'It is the same as line ' || original.line
			from (
				select file, key, min(line) as line
				from intake.import_rows
				where import_id = :importId and file <> 'MILESTONES' and key is not null
				group by file, key
				having count(*) > 1
			) as original
			where duplicate.import_id = :importId
			and duplicate.file = original.file and duplicate.key = original.key and duplicate.line > original.line
			""";

	private static final String NEXT = """
			select file, line, key, fields
			from intake.import_rows
			where import_id = :importId and file = :file and outcome is null
			order by line
			limit :limit
			for update skip locked
			""";

	private static final String MILESTONES_OF = """
			select file, line, key, fields
			from intake.import_rows
			where import_id = :importId and file = 'MILESTONES' and outcome is null and key in (:keys)
			order by line
			for update
			""";

	private static final String FINISH_ROW = """
			update intake.import_rows
			set outcome = ?, reason = ?, fields = null
			where import_id = ? and file = ? and line = ?
			""";

	private static final String FILES = """
			select file, count(*) as rows,
				count(*) filter (where outcome is null) as pending,
				count(*) filter (where outcome = 'IMPORTED') as imported,
				count(*) filter (where outcome = 'UPDATED') as updated,
				count(*) filter (where outcome = 'UNCHANGED') as unchanged,
				count(*) filter (where outcome = 'REFUSED') as refused
			from intake.import_rows
			where import_id = :importId
			group by file
			order by file desc
			""";

	private static final String ROWS = """
			select file, line, outcome, reason
			from intake.import_rows
			where import_id = :importId and outcome = :outcome and (file, line) > (:file, :line)
			order by file, line
			limit :limit
			""";

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient client;

	private final JdbcTemplate template;

	private final JsonMapper json;

	ImportStore(JdbcClient client, JdbcTemplate template, JsonMapper json) {
		this.client = client;
		this.template = template;
		this.json = json;
	}

	void create(UUID importId, String requestedBy, Instant createdAt) {
		client.sql("insert into intake.imports (id, requested_by, created_at) values (:id, :requestedBy, :createdAt)")
			.param("id", importId)
			.param("requestedBy", requestedBy)
			.param("createdAt", Timestamp.from(createdAt))
			.update();
	}

	/** Who asked for a load. */
	String requestedBy(UUID importId) {
		return client.sql("select requested_by from intake.imports where id = ?")
			.param(importId)
			.query(String.class)
			.single();
	}

	/** Stages rows; one with the wrong number of fields is refused on the spot. */
	void stage(UUID importId, List<StagedRow> rows) {
		template.batchUpdate(STAGE, rows, rows.size(), (statement, row) -> {
			var problems = row.fields().problems();
			statement.setObject(1, importId);
			statement.setString(2, row.file().name());
			statement.setLong(3, row.line());
			statement.setString(4, row.key());
			statement.setString(5, problems.isEmpty() ? json.writeValueAsString(row.fields().values()) : null);
			statement.setString(6, problems.isEmpty() ? null : Outcome.REFUSED.name());
			statement.setString(7, problems.isEmpty() ? null : RowResult.refused(problems).reason());
		});
	}

	void refuseDuplicates(UUID importId) {
		client.sql(REFUSE_DUPLICATES).param("importId", importId).update();
	}

	/** Locks the next rows of a file, so that two loaders of one import never work on the same row. */
	List<StagedRow> next(UUID importId, CsvFile file, int limit) {
		return client.sql(NEXT)
			.param("importId", importId)
			.param("file", file.name())
			.param("limit", limit)
			.query(stagedRow())
			.list();
	}

	List<StagedRow> milestonesOf(UUID importId, List<String> partnerKeys) {
		return partnerKeys.isEmpty() ? List.of()
				: client.sql(MILESTONES_OF)
					.param("importId", importId)
					.param("keys", partnerKeys)
					.query(stagedRow())
					.list();
	}

	boolean stages(UUID importId, CsvFile file, String key) {
		return client.sql("select exists (select from intake.import_rows where import_id = ? and file = ? and key = ?)")
			.params(importId, file.name(), key)
			.query(Boolean.class)
			.single();
	}

	void finish(UUID importId, Map<StagedRow, RowResult> results) {
		template.batchUpdate(FINISH_ROW, new ArrayList<>(results.entrySet()), results.size(), (statement, entry) -> {
			statement.setString(1, entry.getValue().outcome().name());
			statement.setString(2, entry.getValue().reason().isEmpty() ? null : entry.getValue().reason());
			statement.setObject(3, importId);
			statement.setString(4, entry.getKey().file().name());
			statement.setLong(5, entry.getKey().line());
		});
	}

	/** Marks a load as done, and says whether it was not so before. */
	boolean finish(UUID importId, Instant finishedAt) {
		return client.sql("update intake.imports set finished_at = :finishedAt where id = :id and finished_at is null")
			.param("id", importId)
			.param("finishedAt", Timestamp.from(finishedAt))
			.update() == 1;
	}

	Optional<ImportReport> report(UUID importId) {
		return client.sql("select created_at, finished_at from intake.imports where id = :id")
			.param("id", importId)
			.query((row, number) -> {
				var finishedAt = instant(row.getTimestamp("finished_at"));
				return new ImportReport(importId,
						finishedAt == null ? ImportReport.State.LOADING : ImportReport.State.DONE,
						row.getTimestamp("created_at").toInstant(), finishedAt, files(importId));
			})
			.optional();
	}

	List<ImportReport.RowReport> rows(UUID importId, Outcome outcome, String afterFile, long afterLine, int limit) {
		return client.sql(ROWS)
			.param("importId", importId)
			.param("outcome", outcome.name())
			.param("file", afterFile)
			.param("line", afterLine)
			.param("limit", limit)
			.query((row, number) -> new ImportReport.RowReport(CsvFile.valueOf(row.getString("file")).label(),
					row.getLong("line"), Outcome.valueOf(row.getString("outcome")), row.getString("reason")))
			.list();
	}

	private List<ImportReport.FileReport> files(UUID importId) {
		return client.sql(FILES)
			.param("importId", importId)
			.query((row, number) -> new ImportReport.FileReport(CsvFile.valueOf(row.getString("file")).label(),
					row.getLong("rows"), row.getLong("pending"), row.getLong("imported"), row.getLong("updated"),
					row.getLong("unchanged"), row.getLong("refused")))
			.list();
	}

	private RowMapper<StagedRow> stagedRow() {
		return (row, number) -> new StagedRow(CsvFile.valueOf(row.getString("file")), row.getLong("line"),
				row.getString("key"), new Fields(json.readValue(row.getString("fields"), VALUES)));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return timestamp == null ? null : timestamp.toInstant();
	}

}

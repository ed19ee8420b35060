package dev.runway.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import dev.runway.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The loads and their staged rows. What a row held is forgotten as soon as it has been worked on. */
@Repository
class ImportStore {

	private static final String STANDING = """
			select load.id, load.requested_by, load.dry_run, coalesce(load.worked_at, load.created_at) as since,
				(select count(*) from intake.import_rows row where row.import_id = load.id and row.outcome is null) as pending,
				count(*) over () as total
			from intake.imports load
			where load.finished_at is null and coalesce(load.worked_at, load.created_at) < :before
			and (cast(:only as uuid) is null or load.id = :only)
			and not exists (select from intake.imports other where other.id <> load.id and other.worked_at >= :before)
			order by since, load.id
			limit :most
			""";

	private static final String STOP = """
			update intake.import_rows
			set outcome = 'REFUSED', reason = 'The load was stopped before this row; load it again'
			where import_id = :importId and outcome is null
			""";

	private static final String STAGE = """
			insert into intake.import_rows (import_id, file, line, key, partner, fields, outcome, reason)
			values (?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String REFUSE_DUPLICATES = """
			update intake.import_rows as duplicate
			set outcome = 'REFUSED', reason = 'It is the same as line ' || original.line
			from (
				select file, key, min(line) as line
				from intake.import_rows
				where import_id = :importId and key is not null
				group by file, key
				having count(*) > 1
			) as original
			where duplicate.import_id = :importId
			and duplicate.file = original.file and duplicate.key = original.key and duplicate.line > original.line
			""";

	private static final String NEXT_OWNERS = """
			select file, line, partner, fields
			from intake.import_rows
			where import_id = :importId and file = 'OWNERS' and outcome is null
			order by line
			""";

	private static final String NEXT = """
			select file, line, partner, fields
			from intake.import_rows
			where import_id = :importId and file <> 'OWNERS' and outcome is null
			order by partner, file, line
			limit :limit
			""";

	private static final String REST_OF_PARTNER = """
			select file, line, partner, fields
			from intake.import_rows
			where import_id = :importId and outcome is null and partner = :partner and (file, line) > (:file, :line)
			order by file, line
			""";

	private static final String OPEN = """
			select row.file, row.line
			from intake.import_rows row
			join unnest(:files, :lines) as given (file, line) on given.file = row.file and given.line = row.line
			where row.import_id = :importId and row.outcome is null
			""";

	private static final String FINISH_ROW = """
			update intake.import_rows
			set outcome = ?, reason = ?, fields = case when ? then fields end
			where import_id = ? and file = ? and line = ? and outcome is null
			""";

	private static final String COUNTED = """
			select file, count(*) as rows,
				count(*) filter (where outcome is null) as pending,
				count(*) filter (where outcome = 'IMPORTED') as imported,
				count(*) filter (where outcome = 'UPDATED') as updated,
				count(*) filter (where outcome = 'UNCHANGED') as unchanged,
				count(*) filter (where outcome = 'REFUSED') as refused
			from intake.import_rows
			where import_id = :importId
			group by file
			""";

	private static final String COUNT = """
			update intake.import_files as file
			set imported = counted.imported, updated = counted.updated, unchanged = counted.unchanged, refused = counted.refused
			from (%s) as counted
			where file.import_id = :importId and file.file = counted.file
			""".formatted(COUNTED);

	private static final String FILES = """
			select file.file, file.dialect, file.understood, file.rows, coalesce(counted.pending, 0) as pending,
				coalesce(file.imported, counted.imported, 0) as imported, coalesce(file.updated, counted.updated, 0) as updated,
				coalesce(file.unchanged, counted.unchanged, 0) as unchanged, coalesce(file.refused, counted.refused, 0) as refused
			from intake.import_files file
			left join (%s) as counted on counted.file = file.file and file.imported is null
			where file.import_id = :importId
			""".formatted(COUNTED);

	private static final String ROWS = """
			select file, line, outcome, reason
			from intake.import_rows
			where import_id = :importId and outcome in (:outcomes) and (file, line) > (:file, :line)
			order by file, line
			limit :limit
			""";

	private static final String REMARKS = """
			select reason as text, count(*) as rows
			from intake.import_rows
			where import_id = :importId and outcome in ('IMPORTED', 'UPDATED') and reason is not null
			group by reason
			order by count(*) desc, reason
			limit 20
			""";

	private static final String GIVE_UP = """
			update intake.import_rows
			set outcome = 'REFUSED', reason = 'Nobody worked on it in time; load it again'
			where outcome is null and import_id in (select id from intake.imports where created_at < :before)
			""";

	private static final String REMOVE = """
			delete from intake.import_rows
			where outcome <> 'REFUSED'
			and import_id in (select id from intake.imports where created_at < :before and finished_at is not null)
			""";

	private static final String FORGET = """
			update intake.import_rows
			set key = null, partner = null, fields = null, reason = regexp_replace(reason, '\\S+@\\S+', '…', 'g')
			where (key is not null or partner is not null or fields is not null) and import_id in (select id from intake.imports where created_at < :before)
			""";

	private static final String TAKE_FILES = """
			insert into intake.import_files (import_id, file, dialect, understood, rows)
			select :loadId, file, dialect, understood, rows
			from intake.import_files
			where import_id = :importId
			""";

	private static final String TAKE_ROWS = """
			insert into intake.import_rows (import_id, file, line, key, partner, fields, outcome, reason)
			select :loadId, file, line, key, partner, fields, case outcome when 'REFUSED' then outcome end,
				case outcome when 'REFUSED' then reason end
			from intake.import_rows
			where import_id = :importId
			""";

	private static final String REFUSED = """
			select file, line, reason, fields
			from intake.import_rows
			where import_id = :importId and file = :file and outcome = 'REFUSED' and fields is not null
			order by line
			""";

	private static final String PARTNERS = """
			select distinct partner.partner_id, partner.name
			from intake.import_rows row
			join partner.partner_facts partner on partner.external_id = row.partner
				and (row.file <> 'PARTNERS' or row.key = partner.source_system || '/' || partner.external_id)
			where row.import_id = :importId and row.outcome in ('IMPORTED', 'UPDATED')
			limit :limit
			""";

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient client;

	private final JdbcTemplate template;

	private final JsonMapper json;

	private final Clock clock;

	ImportStore(JdbcClient client, JdbcTemplate template, JsonMapper json, Clock clock) {
		this.client = client;
		this.template = template;
		this.json = json;
		this.clock = clock;
	}

	void create(Order order, Instant createdAt) {
		client.sql("insert into intake.imports (id, requested_by, dry_run, created_at) values (?, ?, ?, ?)")
			.params(order.importId(), order.requestedBy(), order.dryRun(), Timestamp.from(createdAt))
			.update();
	}

	Order order(UUID importId) {
		return client.sql("select id, requested_by, dry_run from intake.imports where id = ?")
			.param(importId)
			.query((row, number) -> new Order(importId, row.getString("requested_by"), row.getBoolean("dry_run")))
			.single();
	}

	void addFile(UUID importId, CsvFile file, @Nullable String dialect, String understood, long rows) {
		client.sql("insert into intake.import_files (import_id, file, dialect, understood, rows) values (?, ?, ?, ?, ?)")
			.params(importId, file.name())
			.param(dialect)
			.params(understood, rows)
			.update();
	}

	Set<CsvFile> files(UUID importId) {
		return client.sql("select file from intake.import_files where import_id = ?").param(importId).query(CsvFile.class).set();
	}

	/** Stages rows, or refuses on the spot those that come with a problem. */
	void stage(UUID importId, List<ReadRow> rows) {
		template.batchUpdate(STAGE, rows, rows.size(), (statement, read) -> {
			var row = read.row();
			statement.setObject(1, importId);
			statement.setString(2, row.file().name());
			statement.setLong(3, row.line());
			statement.setString(4, row.file().key(row.values()));
			statement.setString(5, row.file().partner(row.values()).orElse(null));
			statement.setString(6, json.writeValueAsString(row.values()));
			statement.setString(7, read.problem() == null ? null : Outcome.REFUSED.name());
			statement.setString(8, read.problem());
		});
	}

	/** A row as it was read, and why it cannot be loaded as it stands. */
	record ReadRow(StagedRow row, @Nullable String problem) {
	}

	/**
	 * Refuses all but the first of equal rows. Before, the database is made to look at what was staged: as long as it takes the
	 * load for empty, it compares each row with all others.
	 */
	void refuseDuplicates(UUID importId) {
		client.sql("analyze intake.import_rows").update();
		client.sql(REFUSE_DUPLICATES).param("importId", importId).update();
	}

	/** Keeps others from working on the same load until the transaction ends. */
	void lock(UUID importId) {
		client.sql("select id from intake.imports where id = ? for update").param(importId).query(UUID.class).single();
	}

	/** All owners, of whom one may answer to another who comes later. */
	List<StagedRow> nextOwners(UUID importId) {
		return client.sql(NEXT_OWNERS).param("importId", importId).query(stagedRow()).list();
	}

	/** So many rows of whole partners, and more where the last of them has more. */
	List<StagedRow> next(UUID importId, int limit) {
		var rows = new ArrayList<>(
				client.sql(NEXT).param("importId", importId).param("limit", limit).query(stagedRow()).list());
		var last = rows.isEmpty() ? null : rows.getLast();
		if (last != null && rows.size() == limit) {
			last.partner().ifPresent(partner -> rows.addAll(client.sql(REST_OF_PARTNER)
				.param("importId", importId)
				.param("partner", partner)
				.param("file", last.file().name())
				.param("line", last.line())
				.query(stagedRow())
				.list()));
		}
		return rows;
	}

	/** Those of the rows of which nothing has become yet. */
	List<StagedRow> open(UUID importId, List<StagedRow> rows) {
		var open = client.sql(OPEN)
			.param("importId", importId)
			.param("files", rows.stream().map(row -> row.file().name()).toArray(String[]::new))
			.param("lines", rows.stream().map(StagedRow::line).toArray(Long[]::new))
			.query((row, number) -> row.getString("file") + row.getLong("line"))
			.set();
		return rows.stream().filter(row -> open.contains(row.file().name() + row.line())).toList();
	}

	boolean stages(UUID importId, CsvFile file, String key) {
		return client.sql("select exists (select from intake.import_rows where import_id = ? and file = ? and key = ?)")
			.params(importId, file.name(), key)
			.query(Boolean.class)
			.single();
	}

	/** Says what became of rows; of those that can still be mended or loaded what they hold is kept. */
	void finish(Order order, Map<StagedRow, RowResult> results) {
		template.batchUpdate(FINISH_ROW, new ArrayList<>(results.entrySet()), Math.max(1, results.size()), (statement, entry) -> {
			statement.setString(1, entry.getValue().outcome().name());
			statement.setString(2, entry.getValue().reason().isEmpty() ? null : entry.getValue().reason());
			statement.setBoolean(3, order.dryRun() || entry.getValue().outcome() == Outcome.REFUSED);
			statement.setObject(4, order.importId());
			statement.setString(5, entry.getKey().file().name());
			statement.setLong(6, entry.getKey().line());
		});
		markWorkedOn(order.importId());
	}

	/** Notes that a load goes on. */
	void markWorkedOn(UUID importId) {
		client.sql("update intake.imports set worked_at = ? where id = ?").params(Timestamp.from(clock.instant()), importId).update();
	}

	/**
	 * Loads that stand still while no other is worked on, the oldest first.
	 *
	 * @param only the one that is asked for; none for all
	 */
	List<StandingImport> standing(Instant before, @Nullable UUID only, int most) {
		return client.sql(STANDING)
			.param("before", Timestamp.from(before))
			.param("only", only)
			.param("most", most)
			.query((row, number) -> new StandingImport(row.getObject("id", UUID.class), row.getString("requested_by"),
					row.getBoolean("dry_run"), row.getTimestamp("since").toInstant(), row.getLong("pending"), row.getLong("total")))
			.list();
	}

	/** Refuses what nobody has worked on, and returns how many rows that are. */
	int stop(UUID importId) {
		return client.sql(STOP).param("importId", importId).update();
	}

	/** Marks a load as done, and says whether it was not so before. */
	boolean finish(UUID importId, Instant finishedAt) {
		client.sql(COUNT).param("importId", importId).update();
		return client.sql("update intake.imports set finished_at = :finishedAt where id = :id and finished_at is null")
			.param("id", importId)
			.param("finishedAt", Timestamp.from(finishedAt))
			.update() == 1;
	}

	/** Whether what a checked load held is still there to be loaded. */
	boolean loadable(UUID importId) {
		return client.sql("""
				select exists (select from intake.import_rows where import_id = :importId and fields is not null and outcome <> 'REFUSED')
				from intake.imports
				where id = :importId and dry_run and finished_at is not null and loaded_as is null
				""").param("importId", importId).query(Boolean.class).optional().orElse(false);
	}

	/** As what a checked load was loaded. */
	Optional<UUID> loadedAs(UUID importId) {
		return client.sql("select loaded_as from intake.imports where id = ? and loaded_as is not null").param(importId).query(UUID.class).optional();
	}

	/** Hands what a checked load holds to a load; what was refused stays so, and with the check nothing is left but its report. */
	void take(UUID importId, UUID loadId) {
		client.sql(TAKE_FILES).param("importId", importId).param("loadId", loadId).update();
		client.sql(TAKE_ROWS).param("importId", importId).param("loadId", loadId).update();
		client.sql("update intake.import_rows set fields = null where import_id = ? and fields is not null").param(importId).update();
		client.sql("update intake.imports set loaded_as = ? where id = ?").params(loadId, importId).update();
	}

	/** Hands each refused row of a file to a consumer, in the order of the lines. */
	void refused(UUID importId, CsvFile file, Consumer<RefusedRow> each) {
		client.sql(REFUSED)
			.param("importId", importId)
			.param("file", file.name())
			.query((RowCallbackHandler) row -> each
				.accept(new RefusedRow(row.getString("reason"), json.readValue(row.getString("fields"), VALUES))));
	}

	/** A row that was not loaded, why, and what it held. */
	record RefusedRow(@Nullable String reason, Map<String, String> values) {
	}

	/** Some of the partners that a load brought or changed. */
	List<ImportedPartner> partners(UUID importId, int limit) {
		return client.sql(PARTNERS).param("importId", importId).param("limit", limit).query(ImportedPartner.class).list();
	}

	/** Removes the rows of loads that began before a moment, and what tells of people in those that were refused. */
	@Transactional
	int sweep(Instant before) {
		var moment = Timestamp.from(before);
		client.sql(GIVE_UP).param("before", moment).update();
		int removed = client.sql(REMOVE).param("before", moment).update();
		client.sql(FORGET).param("before", moment).update();
		return removed;
	}

	Optional<ImportReport> report(UUID importId) {
		return client.sql("select dry_run, created_at, finished_at from intake.imports where id = ?")
			.param(importId)
			.query((row, number) -> report(importId, row))
			.optional();
	}

	List<ImportReport.RowReport> rows(UUID importId, List<Outcome> outcomes, Paging paging) {
		return client.sql(ROWS)
			.param("importId", importId)
			.param("outcomes", outcomes.stream().map(Outcome::name).toList())
			.param("file", paging.after().map(after -> after.text(0)).orElse(""))
			.param("line", paging.after().map(after -> after.number(1)).orElse(0L))
			.param("limit", paging.fetch())
			.query((row, number) -> new ImportReport.RowReport(CsvFile.valueOf(row.getString("file")).label(),
					row.getLong("line"), Outcome.valueOf(row.getString("outcome")), row.getString("reason")))
			.list();
	}

	private ImportReport report(UUID importId, ResultSet row) throws SQLException {
		var finishedAt = row.getTimestamp("finished_at");
		return new ImportReport(importId, finishedAt == null ? ImportReport.State.LOADING : ImportReport.State.DONE,
				row.getBoolean("dry_run"), row.getTimestamp("created_at").toInstant(),
				finishedAt == null ? null : finishedAt.toInstant(), fileReports(importId),
				client.sql(REMARKS).param("importId", importId).query(ImportReport.Remark.class).list());
	}

	private List<ImportReport.FileReport> fileReports(UUID importId) {
		return client.sql(FILES)
			.param("importId", importId)
			.query((row, number) -> new ImportReport.FileReport(CsvFile.valueOf(row.getString("file")).label(),
					row.getString("dialect"), row.getString("understood"), row.getLong("rows"), row.getLong("pending"), row.getLong("imported"),
					row.getLong("updated"), row.getLong("unchanged"), row.getLong("refused")))
			.list()
			.stream()
			.sorted(Comparator.comparing(file -> CsvFile.of(file.file())))
			.toList();
	}

	private RowMapper<StagedRow> stagedRow() {
		return (row, number) -> new StagedRow(CsvFile.valueOf(row.getString("file")), row.getLong("line"),
				json.readValue(row.getString("fields"), VALUES));
	}

}

package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.runway.intake.ImportStore.ReadRow;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** That the work on a staged file grows with its rows and not with their square. */
@RunwayTest
class ImportStoreIntegrationTests {

	private static final int ROWS = 5_000;

	/** How many rows the statements of this transaction have read so far. */
	private static final String READ = """
			select seq_tup_read + coalesce(idx_tup_fetch, 0)
			from pg_stat_xact_user_tables
			where schemaname = 'intake' and relname = 'import_rows'
			""";

	@Autowired
	private ImportStore store;

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Transactional
	void refusesTheSecondOfTwoEqualRowsAndReadsEachRowAFewTimes() {
		var importId = staged(ROWS, ROWS - 1);
		long before = rowsRead();

		store.refuseDuplicates(importId);

		assertThat(rowsRead() - before).isLessThan(10 * ROWS);
		assertThat(refused(importId)).containsExactly("It is the same as line 2");
	}

	@Test
	@Transactional
	void refusesAllButTheFirstOfManyEqualRowsAndReadsEachRowAFewTimes() {
		var importId = staged(ROWS, 1);
		long before = rowsRead();

		store.refuseDuplicates(importId);

		assertThat(rowsRead() - before).isLessThan(10 * ROWS);
		assertThat(refused(importId)).hasSize(ROWS - 1).containsOnly("It is the same as line 2");
	}

	@Test
	@Transactional
	void findsTheNextRowsWithoutReadingTheOthers() {
		var importId = staged(ROWS, ROWS);
		store.refuseDuplicates(importId);
		long before = rowsRead();

		assertThat(store.next(importId, 100)).hasSize(100);

		assertThat(rowsRead() - before).isLessThan(1_000);
	}

	/** Stages so many partners, of which so many differ, where the database knows nothing but some loads of before. */
	private UUID staged(int rows, int different) {
		IntStream.range(0, 5).forEach(load -> stage(800, 800));
		jdbc.sql("analyze intake.import_rows").update();
		return stage(rows, different);
	}

	private UUID stage(int rows, int different) {
		var order = new Order(UUID.randomUUID(), "ops", true);
		store.create(order, Instant.EPOCH);
		store.addFile(order.importId(), CsvFile.PARTNERS, null, "commas", rows);
		store.stage(order.importId(), IntStream.range(0, rows).mapToObj(number -> row(number, number % different)).toList());
		return order.importId();
	}

	private static ReadRow row(int number, int partner) {
		return new ReadRow(new StagedRow(CsvFile.PARTNERS, number + 2,
				Map.of("source_system", "many", "external_id", Integer.toString(partner))), null);
	}

	private List<String> refused(UUID importId) {
		return jdbc.sql("select reason from intake.import_rows where import_id = ? and outcome = 'REFUSED'")
			.param(importId)
			.query(String.class)
			.list();
	}

	private long rowsRead() {
		return jdbc.sql(READ).query(Long.class).single();
	}

}

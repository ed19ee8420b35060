package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.runway.programme.ProgrammeCalendar;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of rows with which something goes wrong that nobody thought of. */
class BatchWorkTests {

	private static final Order ORDER = new Order(UUID.randomUUID(), "test", false);

	private final Map<Long, RowResult> finished = new HashMap<>();

	private final List<StagedRow> rows = LongStream.rangeClosed(2, 6).mapToObj(line -> new StagedRow(CsvFile.OWNERS, line, Map.of())).toList();

	private RuntimeException failure = new IllegalStateException("A fault");

	private boolean forgets;

	private BatchWork work;

	@BeforeEach
	void begin() {
		var store = mock(ImportStore.class);
		given(store.open(any(), any())).willAnswer(call -> call.getArgument(1));
		willAnswer(call -> {
			call.<Map<StagedRow, RowResult>>getArgument(1).forEach((row, result) -> finished.put(row.line(), result));
			return null;
		}).given(store).finish(any(), ArgumentMatchers.<Map<StagedRow, RowResult>>any());
		var transactions = mock(PlatformTransactionManager.class);
		given(transactions.getTransaction(any())).willAnswer(call -> new SimpleTransactionStatus());
		work = new BatchWork(List.of(new FailingLoader()), store, TransactionOperations.withoutTransaction(),
				new Rehearsal(transactions), mock(EntityManager.class), mock(ProgrammeCalendar.class));
	}

	@Test
	void refusesTheRowThatMakesALoaderThrowAndLoadsTheOthers() {
		work.load(ORDER, rows);

		assertThat(finished).containsOnlyKeys(2L, 3L, 4L, 5L, 6L);
		assertThat(finished.get(4L).reason()).contains("through a fault of its own");
		assertThat(finished.values()).filteredOn(result -> result.outcome() == Outcome.IMPORTED).hasSize(4);
	}

	@Test
	void refusesItInADryRunToo() {
		var results = work.rehearse(ORDER, List.of(), rows);

		assertThat(results).hasSize(5);
		assertThat(results.get(rows.get(2)).outcome()).isEqualTo(Outcome.REFUSED);
	}

	@Test
	void refusesARowThatALoaderForgets() {
		forgets = true;

		assertThat(work.rehearse(ORDER, List.of(), rows)).hasSize(5).extractingByKey(rows.get(2)).extracting(RowResult::outcome).isEqualTo(Outcome.REFUSED);
	}

	@Test
	void refusesNothingWhileTheDatabaseIsAway() {
		failure = new DataAccessResourceFailureException("Away");

		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> work.load(ORDER, rows));
		assertThat(finished).isEmpty();
	}

	/** Fails at the row of line 4. */
	private final class FailingLoader implements RowLoader {

		@Override
		public CsvFile file() {
			return CsvFile.OWNERS;
		}

		@Override
		public void load(Batch batch) {
			for (var row : batch.open(CsvFile.OWNERS)) {
				if (row.line() != 4) {
					batch.put(row, RowResult.IMPORTED);
				}
				else if (!forgets) {
					throw failure;
				}
			}
		}

	}

}

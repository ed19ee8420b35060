package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.runway.certification.Certifications;
import dev.runway.partner.ForeseenOwners;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.MilestoneReports;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What becomes of rows with which something goes wrong that nobody thought of. */
class BatchWorkTests {

	private static final long WRONG = 4;

	private final Map<Long, RowResult> finished = new HashMap<>();

	private final List<Long> applied = new ArrayList<>();

	private final List<StagedRow> rows = LongStream.rangeClosed(2, 6).mapToObj(line -> new StagedRow(CsvFile.OWNERS, line, Map.of())).toList();

	private Runnable judging = () -> {
	};

	private Runnable applying = () -> {
	};

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
		work = new BatchWork(List.of(new OneWrongRow()), store, mock(Ownership.class), mock(PartnerDirectory.class), mock(MilestoneReports.class),
				mock(Certifications.class), new Faults(), mock(EntityManager.class), mock(ProgrammeCalendar.class), transactions);
	}

	@Test
	void refusesTheRowThatCannotBeJudgedAndLoadsTheOthers() {
		judging = () -> {
			throw new IllegalStateException("A fault");
		};
		work.load(order(false), rows);

		assertThat(finished).containsOnlyKeys(2L, 3L, 4L, 5L, 6L);
		assertThat(finished.get(WRONG).reason()).contains("through a fault of its own");
		assertThat(finished.values()).filteredOn(result -> result.outcome() == Outcome.IMPORTED).hasSize(4);
		assertThat(applied).containsExactly(2L, 3L, 5L, 6L);
	}

	@Test
	void refusesItInADryRunTooAndAppliesNothing() {
		judging = () -> {
			throw new IllegalStateException("A fault");
		};
		var results = work.judge(order(true), rows, mock(ForeseenOwners.class));

		assertThat(results).hasSize(5);
		assertThat(results.get(rows.get(2)).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(results.values()).filteredOn(result -> result.outcome() == Outcome.IMPORTED).hasSize(4);
		assertThat(applied).isEmpty();
	}

	@Test
	void refusesTheRowThatCannotBeAppliedAndLoadsTheOthers() {
		applying = () -> {
			throw new DataIntegrityViolationException("It is there");
		};
		work.load(order(false), rows);

		assertThat(finished.get(WRONG).reason()).isEqualTo("It conflicts with what is recorded already");
		assertThat(finished.values()).filteredOn(result -> result.outcome() == Outcome.IMPORTED).hasSize(4);
	}

	@Test
	void refusesARowThatALoaderForgets() {
		forgets = true;

		assertThat(work.judge(order(true), rows, mock(ForeseenOwners.class))).hasSize(5)
			.extractingByKey(rows.get(2))
			.extracting(RowResult::outcome)
			.isEqualTo(Outcome.REFUSED);
	}

	@Test
	void refusesNothingWhileTheDatabaseIsAway() {
		judging = () -> {
			throw new DataAccessResourceFailureException("Away");
		};

		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> work.load(order(false), rows));
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> work.judge(order(true), rows, mock(ForeseenOwners.class)));
		assertThat(finished).isEmpty();
	}

	private static Order order(boolean dryRun) {
		return new Order(UUID.randomUUID(), "test", dryRun);
	}

	/** Goes wrong at the row of one line. */
	private final class OneWrongRow implements RowLoader {

		@Override
		public CsvFile file() {
			return CsvFile.OWNERS;
		}

		@Override
		public Runnable judge(Batch batch) {
			var taken = new ArrayList<Long>();
			batch.judge(CsvFile.OWNERS, row -> {
				if (row.line() == WRONG) {
					judging.run();
				}
				taken.add(row.line());
				return forgets && row.line() == WRONG ? null : RowResult.IMPORTED;
			});
			return () -> taken.forEach(line -> {
				if (line == WRONG) {
					applying.run();
				}
				applied.add(line);
			});
		}

	}

}

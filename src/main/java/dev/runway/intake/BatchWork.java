package dev.runway.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on a batch of rows in one transaction, file by file. Where the batch fails, halves of it are tried, down to the one row
 * that is at fault: it is refused, whatever went wrong, since the same load would come to it again for ever.
 */
@Component
class BatchWork {

	private static final Logger logger = LoggerFactory.getLogger(BatchWork.class);

	private static final RowResult CONFLICT = RowResult.refused("It conflicts with what is recorded already");

	private static final RowResult FAULT = RowResult
		.refused("Runway cannot load it, through a fault of its own; the people who run Runway find more in its log");

	private final List<RowLoader> loaders;

	private final ImportStore store;

	private final TransactionOperations transaction;

	private final Rehearsal rehearsal;

	private final EntityManager entities;

	private final ProgrammeCalendar calendar;

	private volatile boolean closing;

	BatchWork(List<RowLoader> loaders, ImportStore store, TransactionOperations transaction, Rehearsal rehearsal,
			EntityManager entities, ProgrammeCalendar calendar) {
		this.loaders = loaders.stream().sorted(Comparator.comparing(RowLoader::file)).toList();
		this.store = store;
		this.transaction = transaction;
		this.rehearsal = rehearsal;
		this.entities = entities;
		this.calendar = calendar;
	}

	/** Loads rows that nobody else has worked on meanwhile, and keeps what became of each together with what it changed. */
	void load(Order order, List<StagedRow> rows) {
		try {
			transaction.executeWithoutResult(status -> {
				store.lock(order.importId());
				store.finish(order, results(order, store.open(order.importId(), rows)));
			});
		}
		catch (RuntimeException failure) {
			rethrowIfPassing(failure);
			if (rows.size() == 1) {
				store.finish(order, Map.of(rows.getFirst(), refused(order, rows.getFirst(), failure)));
				return;
			}
			load(order, rows.subList(0, rows.size() / 2));
			load(order, rows.subList(rows.size() / 2, rows.size()));
		}
	}

	/**
	 * Returns what would become of each row, and changes nothing.
	 *
	 * @param before rows that would have been loaded before these
	 */
	Map<StagedRow, RowResult> rehearse(Order order, List<StagedRow> before, List<StagedRow> rows) {
		try {
			return rehearsal.of(() -> {
				results(order, before);
				return results(order, rows);
			});
		}
		catch (RuntimeException failure) {
			rethrowIfPassing(failure);
			if (rows.size() < 2) {
				return rows.isEmpty() ? Map.of() : Map.of(rows.getFirst(), refused(order, rows.getFirst(), failure));
			}
			var results = new HashMap<>(rehearse(order, before, rows.subList(0, rows.size() / 2)));
			var loaded = new ArrayList<>(before);
			results.forEach((row, result) -> {
				if (result.outcome() != Outcome.REFUSED) {
					loaded.add(row);
				}
			});
			results.putAll(rehearse(order, loaded, rows.subList(rows.size() / 2, rows.size())));
			return results;
		}
	}

	/** Says that a load is complete, in the caller's transaction. */
	void complete(UUID importId) {
		var files = store.files(importId);
		loaders.stream().filter(loader -> files.contains(loader.file())).forEach(loader -> loader.complete(importId));
	}

	/** What is written through JPA must be there for those who write beside it. */
	private Map<StagedRow, RowResult> results(Order order, List<StagedRow> rows) {
		var batch = new Batch(order, rows, calendar);
		loaders.forEach(loader -> {
			loader.load(batch);
			entities.flush();
		});
		rows.stream().filter(row -> !batch.results().containsKey(row)).toList().forEach(row -> batch.put(row, FAULT));
		return batch.results();
	}

	/** What is over by itself is no fault of a row: the load goes on later where it stopped. */
	private void rethrowIfPassing(RuntimeException failure) {
		if (closing || failure instanceof TransientDataAccessException || failure instanceof RecoverableDataAccessException
				|| failure instanceof DataAccessResourceFailureException || failure instanceof TransactionException) {
			throw failure;
		}
	}

	@EventListener
	void on(ContextClosedEvent stopping) {
		closing = true;
	}

	/** The words of the failure would show the row, so only its kind and its place are told. */
	private static RowResult refused(Order order, StagedRow row, RuntimeException failure) {
		if (failure instanceof DataIntegrityViolationException conflict) {
			logger.warn("Row {} of {} in import {} conflicts with the database: {}", row.line(), row.file(), order.importId(),
					conflict.getMostSpecificCause() instanceof SQLException refusal ? "SQL state " + refusal.getSQLState()
							: conflict.getClass().getSimpleName());
			return CONFLICT;
		}
		if (failure instanceof Refused refused) {
			return RowResult.refused(String.valueOf(refused.getMessage()));
		}
		logger.error("Row {} of {} in import {} is refused through a fault: {} at {}", row.line(), row.file(), order.importId(),
				failure.getClass().getName(), Stream.of(failure.getStackTrace()).findFirst().orElse(null));
		return FAULT;
	}

}

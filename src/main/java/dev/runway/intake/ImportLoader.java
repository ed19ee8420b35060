package dev.runway.intake;

import java.time.Clock;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.activation.Activation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the staged rows of a load, batch by batch: a row and what became of it are committed together, so a
 * load that was interrupted goes on where it stopped.
 */
@Component
class ImportLoader {

	private static final Logger logger = LoggerFactory.getLogger(ImportLoader.class);

	private final ImportStore store;

	private final Map<CsvFile, RowLoader> loaders;

	private final Activation activation;

	private final IntakeSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportLoader(ImportStore store, OwnerLoader owners, PartnerLoader partners, MilestoneLoader milestones,
			Activation activation, IntakeSettings settings, TransactionTemplate transaction, Clock clock) {
		this.store = store;
		this.loaders = new LinkedHashMap<>();
		this.loaders.put(CsvFile.OWNERS, owners);
		this.loaders.put(CsvFile.PARTNERS, partners);
		this.loaders.put(CsvFile.MILESTONES, milestones);
		this.activation = activation;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Async(ImportLane.NAME)
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(ImportStaged event) {
		loaders.forEach((file, loader) -> load(event.importId(), file, loader));
		transaction.executeWithoutResult(status -> {
			if (store.finish(event.importId(), clock.instant())) {
				activation.finishTakeover(event.importId());
			}
		});
		logger.info("Import {} is done", event.importId());
	}

	private void load(UUID importId, CsvFile file, RowLoader loader) {
		int size = settings.batchSize();
		int done;
		do {
			try {
				done = loadBatch(importId, file, loader, size);
				size = settings.batchSize();
			}
			catch (DataIntegrityViolationException conflict) {
				done = size == 1 ? refuseNext(importId, file, conflict) : 1;
				size = 1;
			}
		}
		while (done > 0);
	}

	private int loadBatch(UUID importId, CsvFile file, RowLoader loader, int size) {
		return transaction.execute(status -> {
			var rows = store.next(importId, file, size);
			if (!rows.isEmpty()) {
				store.finish(importId, loader.load(importId, rows));
			}
			return rows.size();
		});
	}

	/** Refuses the one row that the database does not take. */
	private int refuseNext(UUID importId, CsvFile file, DataIntegrityViolationException conflict) {
		return transaction.execute(status -> {
			var rows = store.next(importId, file, 1);
			rows.forEach(row -> {
				logger.warn("Row {} of {} in import {} conflicts with the database: {}", row.line(), file, importId, code(conflict));
				store.finish(importId, Map.of(row, RowResult.refused("It conflicts with what is recorded already")));
			});
			return rows.size();
		});
	}

	/** The database's code for what the row breaks; its words would show the row. */
	private static String code(DataIntegrityViolationException conflict) {
		return conflict.getMostSpecificCause() instanceof SQLException refusal ? "SQL state " + refusal.getSQLState()
				: conflict.getClass().getSimpleName();
	}

}

package dev.runway.intake;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.runway.partner.Ownership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the staged rows of a load, the owners first and then partner by partner: rows and what became of them are
 * committed together, so a load that was interrupted goes on where it stopped.
 */
@Component
class ImportLoader {

	private static final Logger logger = LoggerFactory.getLogger(ImportLoader.class);

	private final ImportStore store;

	private final BatchWork work;

	private final Ownership ownership;

	private final IntakeSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportLoader(ImportStore store, BatchWork work, Ownership ownership, IntakeSettings settings,
			TransactionTemplate transaction, Clock clock) {
		this.store = store;
		this.work = work;
		this.ownership = ownership;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Async(ImportLane.NAME)
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(ImportStaged event) {
		var order = store.order(event.importId());
		if (order.dryRun()) {
			check(order);
		}
		else {
			load(order);
		}
		transaction.executeWithoutResult(status -> {
			if (store.finish(order.importId(), clock.instant()) && !order.dryRun()) {
				work.complete(order.importId());
			}
		});
		logger.info("Import {} is done", order.importId());
	}

	private void load(Order order) {
		each(() -> store.nextOwners(order.importId()), rows -> work.load(order, rows));
		each(() -> store.next(order.importId(), settings.batchSize()), rows -> work.load(order, rows));
	}

	/** What becomes of partners depends on the owners, so what became of these is kept last: a check that was interrupted begins with them. */
	private void check(Order order) {
		var owners = ownership.foresee();
		var results = work.judge(order, store.nextOwners(order.importId()), owners);
		each(() -> store.next(order.importId(), settings.batchSize()), rows -> store.finish(order, work.judge(order, rows, owners)));
		store.finish(order, results);
	}

	private static void each(Supplier<List<StagedRow>> next, Consumer<List<StagedRow>> work) {
		for (var rows = next.get(); !rows.isEmpty(); rows = next.get()) {
			work.accept(rows);
		}
	}

}

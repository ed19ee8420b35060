package dev.runway.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.certification.Certifications;
import dev.runway.partner.ForeseenOwners;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import dev.runway.runway.MilestoneReports;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on a batch of rows, file by file: all are judged, and in a load what was not refused is then applied. Where the batch cannot
 * be applied, each row is tried by itself, and the one that is at fault is refused, whatever went wrong, since the same load would
 * come to it again for ever.
 */
@Component
class BatchWork {

	private final List<RowLoader> loaders;

	private final ImportStore store;

	private final Ownership ownership;

	private final PartnerDirectory partners;

	private final MilestoneReports milestones;

	private final Certifications certifications;

	private final Faults faults;

	private final EntityManager entities;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	BatchWork(List<RowLoader> loaders, ImportStore store, Ownership ownership, PartnerDirectory partners, MilestoneReports milestones,
			Certifications certifications, Faults faults, EntityManager entities, ProgrammeCalendar calendar,
			PlatformTransactionManager transactions) {
		this.loaders = loaders.stream().sorted(Comparator.comparing(RowLoader::file)).toList();
		this.store = store;
		this.ownership = ownership;
		this.partners = partners;
		this.milestones = milestones;
		this.certifications = certifications;
		this.faults = faults;
		this.entities = entities;
		this.calendar = calendar;
		this.writing = new TransactionTemplate(transactions);
		this.reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
	}

	/**
	 * Judges rows in a transaction that can write nothing.
	 *
	 * @param owners the owners as the same load would leave them
	 */
	Map<StagedRow, RowResult> judge(Order order, List<StagedRow> rows, ForeseenOwners owners) {
		return reading.execute(status -> {
			status.setRollbackOnly();
			var batch = batch(order, rows, owners);
			judge(batch);
			return batch.results();
		});
	}

	/** Loads rows that nobody else has worked on meanwhile, and keeps what became of each together with what it changed. */
	void load(Order order, List<StagedRow> rows) {
		try {
			writing.executeWithoutResult(status -> {
				store.lock(order.importId());
				var batch = batch(order, store.open(order.importId(), rows), ownership.foresee());
				judge(batch).forEach(this::apply);
				store.finish(order, batch.results());
			});
		}
		catch (RuntimeException failure) {
			if (faults.isPassing(failure)) {
				throw failure;
			}
			if (rows.size() == 1) {
				store.finish(order, Map.of(rows.getFirst(), faults.refused(order, rows.getFirst(), failure)));
				return;
			}
			rows.stream().sorted(Comparator.comparing(StagedRow::file).thenComparing(StagedRow::line)).forEach(row -> load(order, List.of(row)));
		}
	}

	/** Says that a load is complete, in the caller's transaction. */
	void complete(UUID importId) {
		var files = store.files(importId);
		loaders.stream().filter(loader -> files.contains(loader.file())).forEach(loader -> loader.complete(importId));
	}

	private Batch batch(Order order, List<StagedRow> rows, ForeseenOwners owners) {
		return new Batch(order, rows, new Recorded(order.requestedBy(), Source.IMPORT, calendar.now()), owners, new PartnerLookup(partners),
				milestones.foresee(), certifications.foresee(!order.dryRun()), faults, new HashMap<>(), new LinkedHashMap<>());
	}

	/** Returns the steps that apply what was judged. */
	private List<Runnable> judge(Batch batch) {
		var steps = new ArrayList<Runnable>();
		loaders.forEach(loader -> batch.judge(loader.file(), () -> steps.add(loader.judge(batch))));
		return steps;
	}

	/** What is written through JPA must be there for those who write beside it. */
	private void apply(Runnable step) {
		step.run();
		entities.flush();
	}

}

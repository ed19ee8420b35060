package dev.runway.intake;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.csv.CsvSheet;
import dev.runway.intake.dialect.Columns;
import dev.runway.programme.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for files: takes them whole or not at all, and answers how far their load has come. */
@Service
@Transactional
public class Imports {

	private final ImportStore store;

	private final StagingDesk desk;

	private final Dialects dialects;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Imports(ImportStore store, StagingDesk desk, Dialects dialects, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.desk = desk;
		this.dialects = dialects;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Stages the files and has them loaded once that has been committed. A file that is not readable to its end is
	 * refused with an {@link UnreadableFile}, and nothing is kept of any of them.
	 */
	public UUID submit(Map<CsvFile, ? extends InputStreamSource> files, ImportOptions options, String requestedBy) {
		refuseUnknown(files.keySet(), options);
		var order = new Order(UUID.randomUUID(), requestedBy, options.dryRun());
		store.create(order, clock.instant());
		files.forEach((file, content) -> desk.stage(order.importId(), file, content, options));
		store.refuseDuplicates(order.importId());
		events.publishEvent(new ImportStaged(order.importId()));
		return order.importId();
	}

	/** Loads what was checked, as it was checked; once, however often it is asked for. */
	public UUID load(UUID checkId, String requestedBy) {
		store.lock(checkId);
		return store.loadedAs(checkId).orElseGet(() -> {
			if (!store.loadable(checkId)) {
				throw new Refused(Refused.Kind.CONFLICT, "There is nothing left to load of this check; choose the files again.");
			}
			var order = new Order(UUID.randomUUID(), requestedBy, false);
			store.create(order, clock.instant());
			store.take(checkId, order.importId());
			events.publishEvent(new ImportStaged(order.importId()));
			return order.importId();
		});
	}

	/** Whether a load is a check whose rows can be loaded as they are. */
	@Transactional(readOnly = true)
	public boolean loadable(UUID importId) {
		return store.loadable(importId);
	}

	/** As what a check was loaded, if it was. */
	@Transactional(readOnly = true)
	public Optional<UUID> loadedAs(UUID importId) {
		return store.loadedAs(importId);
	}

	/** Some of the partners that a load brought or changed. */
	@Transactional(readOnly = true)
	public List<ImportedPartner> partners(UUID importId, int limit) {
		return store.partners(importId, limit);
	}

	/** Writes the refused rows of a file with the reason of each, to be mended and loaded again. */
	@Transactional(readOnly = true)
	public void writeRefused(UUID importId, CsvFile file, OutputStream out) {
		var columns = file.columns();
		var sheet = new CsvSheet(out, Stream.concat(columns.stream(), Stream.of(Columns.REASON)).toList());
		store.refused(importId, file, row -> sheet
			.row(Stream.concat(columns.stream().map(row.values()::get), Stream.of(row.reason())).toArray()));
		sheet.finish();
	}

	/** The names of the dialects that are understood beside Runway's own. */
	public Collection<String> dialects() {
		return dialects.names();
	}

	@Transactional(readOnly = true)
	public Optional<ImportReport> report(UUID importId) {
		return store.report(importId);
	}

	/** The rows of some outcomes, in the order of file and line. */
	@Transactional(readOnly = true)
	public Page<ImportReport.RowReport> rows(UUID importId, List<Outcome> outcomes, Paging paging) {
		return Page.of(store.rows(importId, outcomes, paging), paging,
				row -> Cursor.of(CsvFile.of(row.file()).name(), row.line()));
	}

	private void refuseUnknown(Set<CsvFile> files, ImportOptions options) {
		dialects.refuseUnknown(options.dialect());
		options.defaults().keySet().stream().filter(column -> files.stream().noneMatch(file -> file.columns().contains(column)))
			.findFirst().ifPresent(column -> {
				throw new Refused(Refused.Kind.INVALID, "None of the files has a column '%s' that could have a default.".formatted(column));
			});
	}

}

package dev.runway.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
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

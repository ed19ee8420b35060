package dev.runway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for files: takes them whole or not at all, and answers how far their load has come. */
@Service
@Transactional
public class Imports {

	private static final int STAGING_BATCH = 1000;

	private final ImportStore store;

	private final IntakeSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Imports(ImportStore store, IntakeSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Stages the files and has them loaded once that has been committed. A file that is not readable to its end is
	 * refused with an {@link UnreadableFile}, and nothing is kept of any of them.
	 */
	public UUID submit(Map<CsvFile, ? extends InputStreamSource> files, String requestedBy) {
		var importId = UUID.randomUUID();
		store.create(importId, requestedBy, clock.instant());
		files.forEach((file, content) -> stage(importId, file, content));
		store.refuseDuplicates(importId);
		events.publishEvent(new ImportStaged(importId));
		return importId;
	}

	@Transactional(readOnly = true)
	public Optional<ImportReport> report(UUID importId) {
		return store.report(importId);
	}

	/** The rows of an outcome, in the order of file and line, after a given one. */
	@Transactional(readOnly = true)
	public List<ImportReport.RowReport> rows(UUID importId, Outcome outcome, String afterFile, long afterLine,
			int limit) {
		return store.rows(importId, outcome, afterFile, afterLine, limit);
	}

	private void stage(UUID importId, CsvFile file, InputStreamSource source) {
		var batch = new ArrayList<StagedRow>(STAGING_BATCH);
		try (var content = source.getInputStream()) {
			new CsvRows(file, settings.maxRows()).read(content, (line, fields) -> {
				batch.add(new StagedRow(file, line, file.key(fields).orElse(null), fields));
				if (batch.size() == STAGING_BATCH) {
					store.stage(importId, batch);
					batch.clear();
				}
			});
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		if (!batch.isEmpty()) {
			store.stage(importId, batch);
		}
	}

}

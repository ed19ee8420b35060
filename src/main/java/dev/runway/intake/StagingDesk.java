package dev.runway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.intake.ImportStore.ReadRow;
import dev.runway.csv.BrokenCsv;
import dev.runway.csv.CsvRows;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads a file to its end, whatever its dialect, and stages its rows in Runway's own words. */
@Component
class StagingDesk {

	private static final int TOGETHER = 1000;

	private final ImportStore store;

	private final Dialects dialects;

	private final IntakeSettings settings;

	StagingDesk(ImportStore store, Dialects dialects, IntakeSettings settings) {
		this.store = store;
		this.dialects = dialects;
		this.settings = settings;
	}

	/** Stages all rows, or refuses the file with an {@link UnreadableFile}. */
	void stage(UUID importId, CsvFile file, InputStreamSource source, ImportOptions options) {
		var staging = new Staging(importId, file, options);
		try (var content = source.getInputStream()) {
			int rows = new CsvRows(settings.maxRows()).read(content, staging);
			staging.hand();
			store.addFile(importId, file, staging.understood().dialect(), rows);
		}
		catch (BrokenCsv broken) {
			throw new UnreadableFile(file, broken.getMessage());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static boolean hasNul(String text) {
		return text.indexOf('\0') >= 0;
	}

	/** One file on its way in. */
	private final class Staging implements CsvRows.Consumer {

		private final UUID importId;

		private final CsvFile file;

		private final ImportOptions options;

		private final List<ReadRow> read = new ArrayList<>(TOGETHER);

		private Dialects.@Nullable Understood understood;

		Staging(UUID importId, CsvFile file, ImportOptions options) {
			this.importId = importId;
			this.file = file;
			this.options = options;
		}

		Dialects.Understood understood() {
			return Objects.requireNonNull(understood);
		}

		@Override
		public void header(List<String> columns) {
			understood = dialects.understand(file, columns, options);
		}

		@Override
		public void row(long line, List<String> fields) {
			var values = dialects.withOneFormOfIds(understood().columns().read(fields));
			read.add(unreadable(fields, values).map(problem -> new ReadRow(new StagedRow(file, line, Map.of()), problem))
				.orElseGet(() -> new ReadRow(new StagedRow(file, line, values), understood().columns().misfit(fields).orElse(null))));
			if (read.size() == TOGETHER) {
				hand();
			}
		}

		/** No database keeps the character NUL, nor anything that is told of a row that has it. */
		private static Optional<String> unreadable(List<String> fields, Map<String, String> values) {
			if (fields.stream().noneMatch(StagingDesk::hasNul)) {
				return Optional.empty();
			}
			return Optional.of("%s holds the character NUL; save the file as CSV UTF-8".formatted(values.entrySet()
				.stream()
				.filter(value -> hasNul(value.getValue()))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse("A column that is passed over")));
		}

		void hand() {
			if (!read.isEmpty()) {
				store.stage(importId, read);
				read.clear();
			}
		}

	}

}

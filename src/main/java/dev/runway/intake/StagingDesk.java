package dev.runway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.intake.ImportStore.ReadRow;
import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.intake.sheet.Sheets;
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
		try (var sheet = Sheets.open(source, file.label(), options.hints().encoding())) {
			var understood = UnderstoodFile.of(file, sheet, options.hints(), header -> dialects.understand(file, header, options),
					settings.maxRows());
			var staging = new Staging(importId, file);
			understood.read(staging);
			staging.hand();
			store.addFile(importId, file, understood.dialect(), understood.words(), understood.rows());
		}
		catch (BrokenSheet broken) {
			throw new UnreadableFile(file, String.valueOf(broken.getMessage()));
		}
	}

	/** One file on its way in. */
	private final class Staging implements UnderstoodFile.Taker {

		private final UUID importId;

		private final CsvFile file;

		private final List<ReadRow> read = new ArrayList<>(TOGETHER);

		Staging(UUID importId, CsvFile file) {
			this.importId = importId;
			this.file = file;
		}

		@Override
		public void row(long line, Map<String, String> values, @Nullable String problem) {
			read.add(new ReadRow(new StagedRow(file, line, dialects.withOneFormOfIds(values)), problem));
			if (read.size() == TOGETHER) {
				hand();
			}
		}

		void hand() {
			if (!read.isEmpty()) {
				store.stage(importId, read);
				read.clear();
			}
		}

	}

}

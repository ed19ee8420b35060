package dev.runway.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.intake.sheet.Sheets;
import org.springframework.core.io.InputStreamSource;

/** A workbook that holds several files, each in the sheet that is called as it is. */
public final class WorkbookFiles {

	/** What a request calls the part with such a workbook. */
	public static final String PART = "workbook";

	private WorkbookFiles() {
	}

	/** The files that a workbook holds; one that holds none is refused with an {@link UnreadableFile}. */
	public static Set<CsvFile> in(InputStreamSource workbook) {
		try {
			var names = Sheets.names(workbook);
			var files = Arrays.stream(CsvFile.values())
				.filter(file -> names.stream().anyMatch(file.label()::equalsIgnoreCase))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(CsvFile.class)));
			if (files.isEmpty()) {
				throw new BrokenSheet("None of its sheets is called %s".formatted(Arrays.stream(CsvFile.values())
					.map(CsvFile::label)
					.collect(Collectors.joining(", "))));
			}
			return files;
		}
		catch (BrokenSheet broken) {
			throw new UnreadableFile(PART, String.valueOf(broken.getMessage()));
		}
	}

}

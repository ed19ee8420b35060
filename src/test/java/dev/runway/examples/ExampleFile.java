package dev.runway.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** One of the CSV files in {@code src/examples}. */
enum ExampleFile {

	OWNERS("owners.csv"), PARTNERS("partners.csv"), MILESTONES("milestones.csv"), CERTIFICATIONS("certifications.csv"),
	DEALS("deals.csv"),
	PARTNERS_WITH_ERRORS("partners-with-errors.csv");

	private final Path path;

	ExampleFile(String name) {
		this.path = Path.of("src/examples", name);
	}

	byte[] bytes() {
		try {
			return Files.readAllBytes(path);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Strictly read: a row with a field too many or too few fails. */
	List<NamedCsvRecord> rows() {
		try (var reader = CsvReader.builder().allowExtraFields(false).allowMissingFields(false)
				.ofNamedCsvRecord(path)) {
			return reader.stream().toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<String> column(String name) {
		return rows().stream().map(row -> row.getField(name)).toList();
	}

}

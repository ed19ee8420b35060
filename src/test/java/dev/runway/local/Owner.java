package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A partner manager of the demo, who can log in to Tasklist and to Runway. */
public record Owner(String userName, String name) {

	/** The owners of the file; none when there is no such file. */
	public static List<Owner> in(Path csv) {
		if (!Files.exists(csv)) {
			return List.of();
		}
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
			return reader.stream().map(row -> new Owner(row.getField("user_name").strip(), row.getField("name").strip())).toList();
		}
		catch (IOException e) {
			throw new LocalFailure(csv + " cannot be read: " + e.getMessage(), e);
		}
	}

}

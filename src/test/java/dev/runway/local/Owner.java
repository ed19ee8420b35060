package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Someone who can log in to Tasklist and to Runway.
 * @param manages whether the person works with partners, and does not only lead those who do
 */
public record Owner(String userName, String name, boolean manages) {

	/** The owners of the file; none when there is no such file. */
	public static List<Owner> in(Path csv) {
		if (!Files.exists(csv)) {
			return List.of();
		}
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
			List<NamedCsvRecord> rows = reader.stream().toList();
			Set<String> leaders = rows.stream().map(row -> row.getField("manager").strip()).collect(Collectors.toSet());
			return rows.stream().map(row -> {
				String userName = row.getField("user_name").strip();
				return new Owner(userName, row.getField("name").strip(),
						!leaders.contains(userName) && !row.getField("active").strip().equals("false"));
			}).toList();
		}
		catch (IOException e) {
			throw new LocalFailure(csv + " cannot be read: " + e.getMessage(), e);
		}
	}

}

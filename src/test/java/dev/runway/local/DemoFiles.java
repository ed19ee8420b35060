package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The example files as if they had been written in the last days, and what of them was known on any day before. */
final class DemoFiles {

	/** A day, also where a time of that day follows. */
	private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=T|\\b)");

	/** The last of the days on which something in the files has happened; days to come stand in them too. */
	private static final LocalDate LAST = LocalDate.parse("2026-11-21");

	/** The columns that hold the days on which something is news in a row, the first of them when it begins. */
	private static final Map<String, List<String>> NEWS = Map.of("partners", List.of("signed_on"), "milestones", List.of("occurred_at"),
			"certifications", List.of("issued_on"), "deals", List.of("submitted_at", "decided_at", "won_at"));

	private final Path examples;

	private final Path folder;

	DemoFiles(Path examples, Path folder) {
		this.examples = examples;
		this.folder = folder;
	}

	/** Whether the examples are there; a jar without its sources has none. */
	boolean exist() {
		return Files.exists(examples.resolve("partners.csv"));
	}

	Path owners() {
		return examples.resolve("owners.csv");
	}

	/** Moves all days by whole weeks, so that what happened on a working day still did; once, so that a later day finds them as they were. */
	void moveTo(LocalDate today) {
		var weeks = Math.floorDiv(ChronoUnit.DAYS.between(LAST, today), 7L);
		NEWS.keySet().stream().filter(name -> !Files.exists(moved(name))).forEach(name -> write(moved(name), moved(read(examples.resolve(name + ".csv")), weeks)));
	}

	/** Writes what has become known after one day and until another, both at their end: the names of the files that are not empty. */
	Map<String, Path> news(LocalDate after, LocalDate until) {
		var files = new LinkedHashMap<String, Path>();
		for (var name : List.of("partners", "milestones", "certifications", "deals")) {
			var rows = rows(name).stream().filter(row -> isNews(name, row, after, until)).map(row -> asOf(row, until)).toList();
			if (!rows.isEmpty()) {
				files.put(name, write(name, rows));
			}
		}
		return files;
	}

	private static boolean isNews(String name, NamedCsvRecord row, LocalDate after, LocalDate until) {
		var days = NEWS.get(name).stream().map(column -> day(row.getField(column))).toList();
		return !days.getFirst().isAfter(until) && days.stream().anyMatch(day -> day.isAfter(after) && !day.isAfter(until));
	}

	/** A deal that is decided or won later is not yet. */
	private static Map<String, String> asOf(NamedCsvRecord row, LocalDate day) {
		var fields = new LinkedHashMap<>(row.getFieldsAsMap());
		if (fields.containsKey("won_at") && day(fields.get("won_at")).isAfter(day) && !fields.get("won_at").isEmpty()) {
			fields.putAll(Map.of("state", "approved", "stage", "Negotiation", "won_at", ""));
		}
		if (fields.containsKey("decided_at") && day(fields.get("decided_at")).isAfter(day) && !fields.get("decided_at").isEmpty()) {
			fields.putAll(Map.of("state", "submitted", "stage", "Qualification", "decided_at", "", "lost_reason", ""));
		}
		return fields;
	}

	/** What is never has no news. */
	private static LocalDate day(String field) {
		return field.isEmpty() ? LocalDate.MIN : LocalDate.parse(field.substring(0, 10));
	}

	/** The text with all its days so many weeks later. */
	static String moved(String text, long weeks) {
		return DATE.matcher(text).replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
	}

	private Path moved(String name) {
		return folder.resolve("all-" + name + ".csv");
	}

	private List<NamedCsvRecord> rows(String name) {
		try (var reader = CsvReader.builder().ofNamedCsvRecord(moved(name))) {
			return reader.stream().toList();
		}
		catch (IOException e) {
			throw failed(moved(name), e);
		}
	}

	private Path write(String name, List<Map<String, String>> rows) {
		var file = folder.resolve(name + ".csv");
		try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
			writer.writeRecord(rows.getFirst().keySet());
			rows.forEach(row -> writer.writeRecord(row.values()));
			return file;
		}
		catch (IOException | UncheckedIOException e) {
			throw failed(file, e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw failed(file, e);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException e) {
			throw failed(file, e);
		}
	}

	private static LocalFailure failed(Path file, Exception e) {
		return new LocalFailure("%s cannot be read or written: %s".formatted(file, e.getMessage()), e);
	}

}

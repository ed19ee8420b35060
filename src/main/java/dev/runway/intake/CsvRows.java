package dev.runway.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads a CSV file (RFC 4180, UTF-8 with or without BOM) row by row, holding one row in memory. */
class CsvRows {

	/** The longest field that is read at all, in characters. */
	private static final int MAX_FIELD = 64 * 1024;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CsvFile file;

	private final int maxRows;

	CsvRows(CsvFile file, int maxRows) {
		this.file = file;
		this.maxRows = maxRows;
	}

	/** What takes the rows. */
	interface Consumer {

		void accept(long line, Fields fields);

	}

	/** Hands every row to the consumer, and returns their number; a file that is not readable to its end is refused. */
	int read(InputStream content, Consumer consumer) {
		long[] line = { 1 };
		try (var rows = CsvReader.builder()
			.maxBufferSize(MAX_FIELD)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(utf8(content))
			.iterator()) {
			var header = header(rows);
			int count = 0;
			while (rows.hasNext()) {
				var row = rows.next();
				line[0] = row.getStartingLineNumber();
				if (++count > maxRows) {
					throw new UnreadableFile(file, "It has more than %,d rows; split it".formatted(maxRows));
				}
				consumer.accept(line[0], fields(header, row));
			}
			if (count == 0) {
				throw new UnreadableFile(file, "It has a header and no row");
			}
			return count;
		}
		catch (UncheckedIOException failure) {
			throw unreadable(failure.getCause(), line[0]);
		}
		catch (IOException failure) {
			throw unreadable(failure, line[0]);
		}
		catch (CsvParseException failure) {
			throw failure.getCause() instanceof IOException cause ? unreadable(cause, line[0])
					: new UnreadableFile(file, ("The CSV is broken after line %d: a quote that is not closed, or a field"
							+ " of more than %,d characters").formatted(line[0], MAX_FIELD));
		}
	}

	private List<String> header(CloseableIterator<CsvRecord> rows) {
		try {
			var header = rows.next().getFields().stream().map(String::strip).toList();
			file.problemWith(header).ifPresent(problem -> {
				throw new UnreadableFile(file, problem);
			});
			return header;
		}
		catch (NoSuchElementException empty) {
			throw new UnreadableFile(file, "It is empty; the first line names the columns");
		}
	}

	private static Fields fields(List<String> header, CsvRecord row) {
		Map<String, String> values = LinkedHashMap.newLinkedHashMap(header.size());
		for (int column = 0; column < Math.min(header.size(), row.getFieldCount()); column++) {
			values.put(header.get(column), row.getField(column));
		}
		var fields = new Fields(values);
		if (row.getFieldCount() != header.size()) {
			fields.refuse("It has %d fields and the header has %d%s".formatted(row.getFieldCount(), header.size(),
					row.getFields().stream().anyMatch(field -> field.contains("\n"))
							? "; a quote that is not closed has swallowed the lines after it" : ""));
		}
		return fields;
	}

	private static Reader utf8(InputStream content) throws IOException {
		var decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		var reader = new java.io.BufferedReader(new InputStreamReader(new BufferedInputStream(content), decoder));
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	private UnreadableFile unreadable(IOException failure, long line) {
		if (failure instanceof CharacterCodingException) {
			return new UnreadableFile(file, "It is not UTF-8 (after line %d); save it as CSV UTF-8".formatted(line));
		}
		throw new UncheckedIOException(failure);
	}

}

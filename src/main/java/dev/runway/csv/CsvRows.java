package dev.runway.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** Reads a CSV file (RFC 4180, UTF-8 with or without BOM) row by row, holding one row in memory. */
public final class CsvRows {

	/** The longest field that is read at all, in characters, and the most fields of a line. */
	private static final int MAX_FIELD = 64 * 1024, MAX_FIELDS = 1000;

	private static final byte[] ARCHIVE = { 'P', 'K', 3, 4 };

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final int maxRows;

	private long line = 1;

	public CsvRows(int maxRows) {
		this.maxRows = maxRows;
	}

	/** What takes a file: its header first, and then its rows. */
	public interface Consumer {

		/** May refuse the file with a {@link BrokenCsv}. */
		void header(List<String> columns);

		void row(long line, List<String> fields);

	}

	/** Hands everything to the consumer, and returns the number of rows; what is not readable to its end is refused. */
	public int read(InputStream content, Consumer consumer) {
		try (var rows = CsvReader.builder()
			.maxBufferSize(2 * MAX_FIELD)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.build(CsvRecordHandler.builder()
				.maxFields(MAX_FIELDS)
				.maxFieldSize(MAX_FIELD)
				.maxRecordSize(MAX_FIELDS * MAX_FIELD)
				.build(), utf8(content))
			.iterator()) {
			consumer.header(header(rows));
			int count = 0;
			while (rows.hasNext()) {
				var row = rows.next();
				line = row.getStartingLineNumber();
				if (++count > maxRows) {
					throw new BrokenCsv("It has more than %,d rows; split it".formatted(maxRows));
				}
				consumer.row(line, row.getFields());
			}
			if (count == 0) {
				throw new BrokenCsv("It has a header and no row");
			}
			return count;
		}
		catch (UncheckedIOException failure) {
			throw broken(failure.getCause());
		}
		catch (IOException failure) {
			throw broken(failure);
		}
		catch (CsvParseException failure) {
			throw failure.getCause() instanceof IOException cause ? broken(cause)
					: new BrokenCsv(("The CSV is broken after line %d: a quote that is not closed, a field of more than %,d"
							+ " characters, or more than %,d fields").formatted(line, MAX_FIELD, MAX_FIELDS));
		}
	}

	private static List<String> header(CloseableIterator<CsvRecord> rows) {
		try {
			return rows.next().getFields().stream().map(String::strip).toList();
		}
		catch (NoSuchElementException empty) {
			throw new BrokenCsv("It is empty; the first line names the columns");
		}
	}

	private static Reader utf8(InputStream content) throws IOException {
		var bytes = new BufferedInputStream(content);
		bytes.mark(ARCHIVE.length);
		if (Arrays.equals(bytes.readNBytes(ARCHIVE.length), ARCHIVE)) {
			throw new BrokenCsv("It is an Excel workbook or another archive; save it as CSV UTF-8");
		}
		bytes.reset();
		var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)));
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	private RuntimeException broken(IOException failure) {
		return failure instanceof CharacterCodingException
				? new BrokenCsv("It is not UTF-8 (after line %d); save it as CSV UTF-8".formatted(line))
				: new UncheckedIOException(failure);
	}

}

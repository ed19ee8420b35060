package dev.runway.csv;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file (RFC 4180, UTF-8) row by row, so that no spreadsheet finds a formula in it. */
public final class CsvSheet {

	private final CsvWriter rows;

	private final int columns;

	/** Begins a file with its header. */
	public CsvSheet(OutputStream out, List<String> header) {
		this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).autoFlush(false).build(out, StandardCharsets.UTF_8);
		this.columns = header.size();
		rows.writeRecord(header);
	}

	/** Adds a row with as many cells as the header has; what is nothing leaves its cell empty. */
	public void row(@Nullable Object... values) {
		if (values.length != columns) {
			throw new IllegalArgumentException("%d cells for %d columns".formatted(values.length, columns));
		}
		var cells = new String[columns];
		for (int column = 0; column < columns; column++) {
			var value = values[column];
			cells[column] = value == null ? "" : Cells.guarded(value.toString());
		}
		rows.writeRecord(cells);
	}

	/** Hands over what is still held back; the stream stays open. */
	public void finish() {
		try {
			rows.flush();
		}
		catch (java.io.IOException failure) {
			throw new java.io.UncheckedIOException(failure);
		}
	}

}

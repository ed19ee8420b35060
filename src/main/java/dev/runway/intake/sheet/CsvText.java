package dev.runway.intake.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A CSV file (RFC 4180), by whatever separator and in whatever encoding. */
final class CsvText implements Sheet {

	/** The longest field that is read at all, in characters, and the most fields of a line. */
	private static final int MAX_FIELD = 64 * 1024, MAX_FIELDS = 1000;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final InputStreamSource source;

	private final Charset encoding;

	private final Separator separator;

	private CsvText(InputStreamSource source, Charset encoding, Separator separator) {
		this.source = source;
		this.encoding = encoding;
		this.separator = separator;
	}

	static CsvText of(InputStreamSource source, @Nullable Charset told) throws IOException {
		var encoding = Encoding.of(source, told);
		try (var text = text(source, encoding)) {
			return new CsvText(source, encoding, Separator.of(text));
		}
		catch (CharacterCodingException broken) {
			throw notIn(encoding, 0);
		}
	}

	@Override
	public List<String> traits() {
		var traits = new ArrayList<>(separator.traits());
		if (!encoding.equals(StandardCharsets.UTF_8)) {
			traits.add(encoding.name().replaceFirst("^UTF-16..$", "UTF-16"));
		}
		return traits;
	}

	@Override
	public void read(Rows rows) {
		long number = 0;
		try (var text = text(source, encoding)) {
			text.skip(separator.length());
			var watch = new QuoteWatch(text, separator.character());
			try (var records = CsvReader.builder()
				.fieldSeparator(separator.character())
				.skipEmptyLines(false)
				.maxBufferSize(2 * MAX_FIELD)
				.allowExtraFields(true)
				.allowMissingFields(true)
				.allowExtraCharsAfterClosingQuote(true)
				.build(CsvRecordHandler.builder()
					.maxFields(MAX_FIELDS)
					.maxFieldSize(MAX_FIELD)
					.maxRecordSize(MAX_FIELDS * MAX_FIELD)
					.build(), watch)
				.iterator()) {
				while (records.hasNext()) {
					var cells = records.next().getFields();
					number++;
					rows.row(number, cells, watch.problem(number));
				}
			}
		}
		catch (UncheckedIOException failure) {
			throw broken(Objects.requireNonNull(failure.getCause()), number);
		}
		catch (IOException failure) {
			throw broken(failure, number);
		}
		catch (CsvParseException failure) {
			throw failure.getCause() instanceof IOException cause ? broken(cause, number)
					: new BrokenSheet(("The CSV is broken after line %d: a quote that is not closed, a field of more than %,d"
							+ " characters, or more than %,d fields").formatted(number, MAX_FIELD, MAX_FIELDS));
		}
	}

	private static Reader text(InputStreamSource source, Charset encoding) throws IOException {
		var text = new BufferedReader(new InputStreamReader(source.getInputStream(), encoding.newDecoder()));
		text.mark(1);
		if (text.read() != BYTE_ORDER_MARK) {
			text.reset();
		}
		return text;
	}

	private RuntimeException broken(IOException failure, long number) {
		return failure instanceof CharacterCodingException ? notIn(encoding, number) : new UncheckedIOException(failure);
	}

	private static BrokenSheet notIn(Charset encoding, long number) {
		return new BrokenSheet("It is not %s (after line %d); save it as CSV UTF-8".formatted(encoding.name(), number));
	}

}

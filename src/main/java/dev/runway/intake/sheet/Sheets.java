package dev.runway.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Opens files of rows by what is in them, whatever they are called. */
public final class Sheets {

	/** What stands for the value of a formula that no program has calculated yet. */
	public static final String UNCALCULATED = "#UNCALCULATED!";

	private static final byte[] ARCHIVE = { 'P', 'K', 3, 4 };

	/** Of workbooks from before 2007, and of those that are encrypted. */
	private static final byte[] COMPOUND = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private Sheets() {
	}

	/**
	 * Opens a file, or refuses it with a {@link BrokenSheet}.
	 *
	 * @param name of the sheet that is meant where the file has several; the first one where none is called so
	 * @param encoding in which it is written where it is no Unicode
	 */
	public static Sheet open(InputStreamSource source, String name, @Nullable Charset encoding) {
		try {
			return isWorkbook(source) ? Workbook.open(source, name) : CsvText.of(source, encoding);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** The names of the sheets that a workbook has; another file is refused with a {@link BrokenSheet}. */
	public static List<String> names(InputStreamSource source) {
		try {
			if (!isWorkbook(source)) {
				throw new BrokenSheet("It is no workbook; save it as .xlsx, or send each file by itself");
			}
			return Workbook.names(source);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static boolean isWorkbook(InputStreamSource source) throws IOException {
		try (var content = source.getInputStream()) {
			var beginning = content.readNBytes(ARCHIVE.length);
			if (Arrays.equals(beginning, COMPOUND)) {
				throw new BrokenSheet("It is a workbook of the old kind, or one with a password; save it as .xlsx without a password");
			}
			return Arrays.equals(beginning, ARCHIVE);
		}
	}

}

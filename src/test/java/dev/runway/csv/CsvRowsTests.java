package dev.runway.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What can be read as a CSV file, and what is said of the rest. */
class CsvRowsTests {

	private static final String HEADER = "user_name,name,email\n";

	@Test
	void readsRowsWithTheirLineNumbersAlsoAcrossQuotedLineBreaks() {
		assertThat(read(HEADER + "olga,\"Olga\nOwner\",olga@example.com\npia,Pia,pia@example.com\n"))
			.containsExactly("1 [user_name, name, email]", "2 [olga, Olga\nOwner, olga@example.com]", "4 [pia, Pia, pia@example.com]");
	}

	@Test
	void passesOverAByteOrderMarkAndEmptyLines() {
		assertThat(read("\uFEFF" + HEADER + "\nolga,Olga,olga@example.com\n\n")).containsExactly("1 [user_name, name, email]",
				"3 [olga, Olga, olga@example.com]");
	}

	@Test
	void leavesItToOthersWhetherARowHasTheRightNumberOfFields() {
		assertThat(read(HEADER + "olga,Olga\n")).endsWith("2 [olga, Olga]");
	}

	@Test
	void refusesAnotherEncodingThanUtf8() {
		refuses(HEADER + "olga,Ölga,olga@example.com\n", StandardCharsets.ISO_8859_1, "not UTF-8");
		refuses(HEADER + "olga,Olga,olga@example.com\n", StandardCharsets.UTF_16, "not UTF-8");
	}

	@Test
	void refusesAnEmptyFileAndAHeaderWithoutRows() {
		refuses("", StandardCharsets.UTF_8, "It is empty");
		refuses(HEADER, StandardCharsets.UTF_8, "a header and no row");
	}

	@Test
	void refusesAFileThatIsNoCsv() {
		refuses(HEADER + "olga,\"Olga,olga@example.com\n".repeat(5000), StandardCharsets.UTF_8, "The CSV is broken after line 1");
		refuses("PK\3\4 some other file", StandardCharsets.UTF_8, "an Excel workbook");
	}

	@Test
	void refusesLinesThatNobodyCanMean() {
		refuses(HEADER + "o".repeat(70_000) + ",Olga,olga@example.com\n", StandardCharsets.UTF_8, "a field of more than 65,536 characters");
		refuses(HEADER + ",".repeat(1_000_000) + "\n", StandardCharsets.UTF_8, "more than 1,000 fields");
		refuses("x,".repeat(1_000_000) + "\n", StandardCharsets.UTF_8, "more than 1,000 fields");
	}

	@Test
	void refusesMoreRowsThanAllowed() {
		refuses(HEADER + "olga,Olga,olga@example.com\n".repeat(11), StandardCharsets.UTF_8, "more than 10 rows");
	}

	@Test
	void takesNoTextForAFormulaAndGivesEachBackAsItWas() {
		for (var text : List.of("=1+1", "+49 30 1234", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1")) {
			assertThat(Cells.guarded(text)).isEqualTo("'" + text);
		}
		for (var text : List.of("Acme", "'quoted'", "'", "", "5-3", "a@b", "O'Neil")) {
			assertThat(Cells.guarded(text)).isEqualTo(text);
		}
		assertThat(Stream.of("=1+1", "''=1", "Acme", "'quoted'", "'", "O'Neil", "'-"))
			.allSatisfy(text -> assertThat(Cells.plain(Cells.guarded(text))).isEqualTo(text));
	}

	private static List<String> read(String text) {
		var read = new ArrayList<String>();
		new CsvRows(10).read(stream(text, StandardCharsets.UTF_8), into(read));
		return read;
	}

	private static void refuses(String text, Charset charset, String reason) {
		assertThatExceptionOfType(BrokenCsv.class).isThrownBy(() -> new CsvRows(10).read(stream(text, charset), into(new ArrayList<>())))
			.withMessageContaining(reason);
	}

	private static CsvRows.Consumer into(List<String> read) {
		return new CsvRows.Consumer() {

			@Override
			public void header(List<String> columns) {
				read.add("1 " + columns);
			}

			@Override
			public void row(long line, List<String> fields) {
				read.add(line + " " + fields);
			}

		};
	}

	private static InputStream stream(String text, Charset charset) {
		return new ByteArrayInputStream(text.getBytes(charset));
	}

}

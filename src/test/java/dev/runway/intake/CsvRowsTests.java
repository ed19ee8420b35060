package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What can be read as a CSV file, and what is said of the rest. */
class CsvRowsTests {

	private static final String HEADER = "user_name,name,email\n";

	@Test
	void readsRowsWithTheirLineNumbersAlsoAcrossQuotedLineBreaks() {
		assertThat(read(HEADER + "olga,\"Olga\nOwner\",olga@example.com\npia,Pia,pia@example.com\n"))
			.containsExactly("2 Olga\nOwner", "4 Pia");
	}

	@Test
	void passesOverAByteOrderMark() {
		assertThat(read("\uFEFF" + HEADER + "olga,Olga,olga@example.com\n")).containsExactly("2 Olga");
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
	void refusesAnUnknownAMissingAndARepeatedColumn() {
		refuses("user_name,name,email,shoe_size\n", StandardCharsets.UTF_8, "The column 'shoe_size' is unknown");
		refuses("user_name,name\n", StandardCharsets.UTF_8, "The column 'email' is missing");
		refuses("user_name;name;email\n", StandardCharsets.UTF_8, "separated by semicolons");
		refuses("user_name,name,email,name\n", StandardCharsets.UTF_8, "The column 'name' stands twice");
	}

	@Test
	void refusesAFileThatIsNoCsv() {
		refuses(HEADER + "olga,\"Olga,olga@example.com\n".repeat(5000), StandardCharsets.UTF_8, "The CSV is broken");
		refuses("PK\3\4 some other file", StandardCharsets.UTF_8, "is unknown");
	}

	@Test
	void refusesMoreRowsThanAllowed() {
		refuses(HEADER + "olga,Olga,olga@example.com\n".repeat(11), StandardCharsets.UTF_8, "more than 10 rows");
	}

	@Test
	void refusesOnlyTheRowWhoseFieldsDoNotMatchTheHeader() {
		var problems = new ArrayList<List<String>>();
		new CsvRows(CsvFile.OWNERS, 10).read(stream(HEADER + "olga,Olga\npia,Pia,pia@example.com\n", StandardCharsets.UTF_8),
				(line, fields) -> problems.add(fields.problems()));
		assertThat(problems).containsExactly(List.of("It has 2 fields and the header has 3"), List.of());
	}

	private static List<String> read(String text) {
		var rows = new ArrayList<String>();
		new CsvRows(CsvFile.OWNERS, 10).read(stream(text, StandardCharsets.UTF_8),
				(line, fields) -> rows.add(line + " " + fields.raw("name").orElseThrow()));
		return rows;
	}

	private static void refuses(String text, Charset charset, String reason) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new CsvRows(CsvFile.OWNERS, 10).read(stream(text, charset), (line, fields) -> {
			}))
			.withMessageContaining(reason);
	}

	private static InputStream stream(String text, Charset charset) {
		return new ByteArrayInputStream(text.getBytes(charset));
	}

}

package dev.runway.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What can be read as a CSV file, and what is said of the rest. */
class CsvTextTests {

	private static final String HEADER = "user_name,name,email\n";

	private static final Charset WESTERN = Charset.forName("windows-1252");

	@Test
	void countsRowsAsASpreadsheetDoes() {
		assertThat(read("\uFEFF" + HEADER + "\nolga,\"Olga\nOwner\",olga@example.com\r\npia,Pia,pia@example.com\n\n")).containsExactly(
				"1 [user_name, name, email]", "2 []", "3 [olga, Olga\nOwner, olga@example.com]", "4 [pia, Pia, pia@example.com]", "5 []");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void findsTheSeparatorOfItsHeader(String separator) {
		var text = "a,b,c\n1,\"x;y\t,z\",3\n".replace("\"x;y\t,z\"", "\0").replace(",", separator).replace("\0", "\"x;y\t,z\"");

		assertThat(read(text)).containsExactly("1 [a, b, c]", "2 [1, x;y\t,z, 3]");
		assertThat(traits(text)).containsExactly(separator.equals(",") ? "commas" : separator.equals(";") ? "semicolons" : "tabs");
	}

	@Test
	void countsNoSeparatorInsideOfQuotes() {
		assertThat(read("a;\"b, c, d\";e\n1;2;3\n")).endsWith("2 [1, 2, 3]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sep=;\n", "SEP=;\r\n", "sep=;\r\r\n", "\uFEFFsep=;\r\n", "\"sep=;\"\n" })
	void takesTheSeparatorThatTheFileNamesAndCountsNotThatLine(String says) {
		assertThat(read(says + "a,1;b;c\n1;2;3\n")).containsExactly("1 [a,1, b, c]", "2 [1, 2, 3]");
		assertThat(traits(says + "a;b\n")).containsExactly("semicolons as its sep= line says");
	}

	@Test
	void leavesItToOthersWhetherARowHasTheRightNumberOfFields() {
		assertThat(read(HEADER + "olga,Olga\n")).endsWith("2 [olga, Olga]");
	}

	@Test
	void saysOfARecordAloneThatTextFollowsItsQuote() {
		assertThat(read(HEADER + "q,\"Quote\" Ltd,q@example.com\n\np,\"Pia\" ,p@example.com\nx,\"a\nb\"c,\"d,e\"f\ny,5\" disk,y@example.com\n"))
			.extracting(row -> row.contains("Text follows a closing quote"))
			.containsExactly(false, true, false, false, true, false);
	}

	@Test
	void saysOfTheLastRecordThatItsQuoteIsNotClosed() {
		assertThat(read(HEADER + "p,Pia,p@example.com\nq,\"Quote,q@example.com\nx,Xenia,x@example.com\n")).last().asString()
			.startsWith("3 ")
			.endsWith("A quote is not closed; it has swallowed the lines after it");
	}

	@Test
	void readsUnicodeOfAnyKind() {
		var text = HEADER + "ölga,Ольга,o@example.com\n";

		for (var marked : List.of(text, "\uFEFF" + text)) {
			for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
				assertThat(read(marked.getBytes(charset), null)).endsWith("2 [ölga, Ольга, o@example.com]");
			}
		}
		assertThat(sheet(text.getBytes(StandardCharsets.UTF_16), null).traits()).containsExactly("commas", "UTF-16");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Müller", "Größe", "Ärzte GmbH", "café", "1\u00a0250,50", "12 € netto", "B1\u00a0;Müller", "O’Neil und Söhne" })
	void takesACodePageWhereItDoesNotMatterWhich(String word) {
		var text = "a;b\n1;\"" + word + "\"\n";

		assertThat(read(text.getBytes(WESTERN), null)).endsWith("2 [1, " + word + "]");
		assertThat(sheet(text.getBytes(WESTERN), null).traits()).containsExactly("semicolons", "windows-1252");
	}

	@Test
	void asksForTheCodePageWhereItMatters() {
		refuses(HEADER + "a,Crème,a@example.com\n", WESTERN,
				"It is not UTF-8, and line 2 has 'Crème' in windows-1252 or 'Crčme' in windows-1250; say which by encoding=windows-…");
		refuses(HEADER + "a,Мир,a@example.com\n", Charset.forName("windows-1251"), "in windows-1252 or");
		refuses(HEADER + "a,Münch,a@example.com\n", Charset.forName("IBM850"), "It is not UTF-8, and line 2 has");
		refuses(HEADER + "a,O’Neil,a@example.com\n", WESTERN, "line 2 has 'O’Neil' in windows-1252; say which");
		refuses(HEADER + "a,María,a@example.com\n", Charset.forName("x-MacRoman"), "It is not UTF-8, and line 2 has");

		assertThat(read((HEADER + "a,Crème,a@example.com\n").getBytes(WESTERN), WESTERN)).endsWith("2 [a, Crème, a@example.com]");
		assertThat(read((HEADER + "a,Crème,a@example.com\n").getBytes(StandardCharsets.UTF_8), WESTERN)).as("UTF-8 is certain")
			.endsWith("2 [a, Crème, a@example.com]");
	}

	@Test
	void saysWhereUnicodeIsBroken() {
		var odd = ("\uFEFF" + HEADER + "a,b,c\n").getBytes(StandardCharsets.UTF_16LE);
		odd[odd.length - 3] = (byte) 0xDC;

		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(odd, null)).withMessageContaining("It is not UTF-16LE (after line");
	}

	@Test
	void refusesAFileThatIsNoCsv() {
		refuses("\u0089PNG\r\n\u001a\n\0\0", StandardCharsets.ISO_8859_1, "It is neither text nor a workbook; send a CSV file or an .xlsx");
		refuses(HEADER + "olga,\"Olga" + ",olga@example.com\n".repeat(5000), StandardCharsets.UTF_8, "The CSV is broken after line 1");
	}

	@Test
	void refusesLinesThatNobodyCanMean() {
		refuses(HEADER + "o".repeat(70_000) + ",Olga,olga@example.com\n", StandardCharsets.UTF_8, "a field of more than 65,536 characters");
		refuses(HEADER + ",".repeat(1_000_000) + "\n", StandardCharsets.UTF_8, "more than 1,000 fields");
		refuses("x,".repeat(1_000_000) + "\n", StandardCharsets.UTF_8, "more than 1,000 fields");
	}

	@ParameterizedTest
	@ValueSource(strings = { " B1", "B1\u00a0", "\u202fB1\u2009", "\u200bB1\u200b", "\ufeffB1", "\u2060\u200eB1\u3000", "\tB1\r\n" })
	void knowsWhiteSpaceOfAnyKind(String cell) {
		assertThat(Blanks.strip(cell)).isEqualTo("B1");
		assertThat(Blanks.isBlank(cell.replace("B1", ""))).isTrue();
	}

	private static List<String> traits(String text) {
		return sheet(text.getBytes(StandardCharsets.UTF_8), null).traits();
	}

	private static List<String> read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8), null);
	}

	private static List<String> read(byte[] content, @Nullable Charset told) {
		var read = new ArrayList<String>();
		sheet(content, told).read((number, cells, problem) -> read
			.add("%d %s%s".formatted(number, Blanks.areBlank(cells) ? "[]" : cells, problem == null ? "" : " " + problem)));
		return read;
	}

	private static Sheet sheet(byte[] content, @Nullable Charset told) {
		return Sheets.open(new ByteArrayResource(content), "partners", told);
	}

	private static void refuses(String text, Charset charset, String reason) {
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(text.getBytes(charset), null)).withMessageContaining(reason);
	}

}

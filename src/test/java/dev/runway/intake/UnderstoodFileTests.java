package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.runway.intake.dialect.Columns;
import dev.runway.intake.dialect.FileDialect;
import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.intake.sheet.Sheets;
import dev.runway.programme.Refused;
import dev.runway.support.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** What is understood of a file before any of its rows is taken, and what its rows are then. */
class UnderstoodFileTests {

	private static final String PARTNERS = "source_system;external_id;name;partner_type;tier;signed_on;owner_email;country";

	private static final String DEALS = "source_system;external_id;partner_external_id;state;amount;submitted_at;close_date";

	@Test
	void saysHowAFileIsWritten() {
		assertThat(words(CsvFile.PARTNERS, PARTNERS + ";;\n;;;\ncase;G1;A;reseller;silver;02.11.2026;m@example.com;DE;;\n\n"
				+ "case;G2;B;reseller;silver;25.11.2026;m@example.com;DE;;\n;;;;;;;;;\n"))
			.isEqualTo("semicolons; dates as day.month.year; 3 empty rows passed over; 2 columns without a name passed over");
		assertThat(words(CsvFile.DEALS, DEALS + "\nc;1;p;won;12.500,00;25.11.2026;11/30/2026\n"))
			.isEqualTo("semicolons; submitted_at as day.month.year; close_date as month/day/year; amounts with a decimal comma");
		assertThat(words(CsvFile.DEALS, DEALS.replace(';', ',') + "\nc,1,p,won,12500,2026-11-25,\n")).isEqualTo("commas");
	}

	@Test
	void handsRowsOverInRunwaysOwnWords() {
		assertThat(rows(CsvFile.DEALS, DEALS + "\n\n\u00a0c;1;p;won;12.500,00;25.11.2026\nc;2;p;won;12.500;02.11.2026 10:15;\n"))
			.containsExactly("3 {source_system=c, external_id=1, partner_external_id=p, state=won, amount=12.500,00, submitted_at=2026-11-25}",
					"4 {source_system=c, external_id=2, partner_external_id=p, state=won, amount=12500, submitted_at=2026-11-02}");
	}

	@Test
	void saysWhichRowsCannotBeTakenAsTheyStand() {
		assertThat(problems(DEALS + ";\nc;1\nc;2;p;won;1;2026-11-25;2026-11-30;x\nc;3;p;won;1;2026-11-25;2026-11-30;;y\n"
				+ "c;4;p;won;#REF!;#NV;2026-11-30\nc;1,23457E+17;p;won;1;2026-11-25;2026-11-30\nc;\"6\"x;p;won;1;;\nc;7;p;won;1;02/11/2026;\n"
				+ "c;8;\"p\nq\n\";won\nc;9;p;won;;########;\n"))
			.containsExactly("2 It has 2 fields and the header has 8", "3 Column H has no name and holds 'x'",
					"4 It has 9 fields and the header has 8",
					"5 amount holds the error #REF!; mend it in the spreadsheet; submitted_at holds the error #NV; mend it in the spreadsheet",
					"6 external_id '1,23457E+17' is a number that a spreadsheet has shortened; write the column as text",
					"7 Text follows a closing quote; put the quotes around the whole value, and write a quote inside of it twice",
					"8 submitted_at '02/11/2026' can be read as 2026-11-02 and as 2026-02-11; say which by dates=dmy or dates=mdy",
					"9 It has 4 fields and the header has 8; a quote that is not closed has swallowed the lines after it",
					"10 submitted_at holds the error ########; mend it in the spreadsheet");
	}

	@Test
	void refusesAnEmptyFileOneWithoutRowsAndOneWithTooMany() {
		refuses("", "It is empty; the first line names the columns");
		refuses("\n;;;\n", "It is empty; the first line names the columns");
		refuses(DEALS, "It has a header and no row");
		refuses(DEALS + "\n;;;\n\n", "It has a header and no row");
		refuses(DEALS + "\nc;1;p;won;1;2026-11-25;".repeat(11), "It has more than 10 rows; split it");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			semicolons.csv               | semicolons | [2 S1 2026-11-02]
			sep-line.csv                 | commas as its sep= line says | [2 P1 2026-11-02]
			cleared-rows-and-columns.csv | commas; 3 empty rows passed over; 2 columns without a name passed over | [2 C1 2026-11-02]
			no-break-spaces.csv          | commas | [2 B1 2026-11-02]
			german-dates.csv             | commas; dates as day.month.year | [2 G1 2026-11-02, 3 G2 2026-11-25]
			us-dates.csv                 | commas; dates as month/day/year | [2 U1 2026-11-02, 3 U2 2026-11-25]
			date-with-time.csv           | commas | [2 T1 2026-11-02]
			quote-then-text.csv          | commas | [2 Text follows a closing quote]
			nul-in-tier.csv              | commas | [2 tier holds the character NUL]
			signed-in-1970.csv           | commas | [2 O1 1970-01-01]
			""")
	void readsFilesAsPeopleHaveThem(String file, String words, String rows) {
		var understood = understood(CsvFile.PARTNERS, new ClassPathResource("files/" + file));
		var read = new ArrayList<String>();
		understood.read((line, values, problem) -> read.add(line + " " + (problem == null ? values.get("external_id") + " " + values.get("signed_on")
				: problem.replaceAll("; .*", ""))));

		assertThat(understood.words()).isEqualTo(words);
		assertThat(read).hasToString(rows);
	}

	@Test
	void leavesTheAmountThatKeepsTwoReadingsAsItWasGiven() {
		var understood = understood(CsvFile.DEALS, new ClassPathResource("files/deals-european-amounts.csv"));
		var read = new ArrayList<String>();
		understood.read((line, values, problem) -> read.add(values.get("amount")));

		assertThat(read).containsExactly("12.500,00", "1\u202f250,50", "12,500");
		assertThat(understood.words()).isEqualTo("commas; amounts with a decimal comma");
	}

	@Test
	void takesWhatIsToldOfAFile() {
		var told = FileHints.of("MDY", "point", "windows-1250");
		var file = "source_system,external_id,partner_external_id,name,state,amount,submitted_at\nc,1,p,Cr\u010dme,won,12.500,02/11/2026\n";
		var read = new ArrayList<String>();
		understood(CsvFile.DEALS, new ByteArrayResource(file.getBytes(Charset.forName("windows-1250"))), told)
			.read((line, values, problem) -> read.add(values.get("name") + " " + values.get("amount") + " " + values.get("submitted_at")));

		assertThat(read).containsExactly("Cr\u010dme 12.5000 2026-02-11");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> FileHints.of("ymd", null, null))
			.withMessage("dates 'ymd' is unknown; use one of dmy, mdy.");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> FileHints.of(null, null, "latin"))
			.withMessageStartingWith("encoding 'latin' is unknown; use one of windows-1250, windows-1251");
	}

	@Test
	void readsTheSameFromAWorkbook() {
		var day = LocalDate.of(2026, 11, 2);
		var header = List.of(PARTNERS.split(";"));
		var book = new TestWorkbook().sheet("Notes", List.of("none"));
		book.sheet("Partners", "", book.row(1, "", header) + book.row(3, "", List.of("case", 4711, "Acme", "reseller", "silver", day, "m@example.com", "DE"))
				+ book.row(4, "hidden=\"1\"", List.of("case", 4712, "Bolt", "reseller", new TestWorkbook.Raw("t=\"e\"><v>#REF!</v>"), 46328, "", ""))
				+ book.row(5, "", List.of("case", 4713, new TestWorkbook.Raw("><f>A1</f>"), "reseller", "silver", "25.11.2026", "m@example.com", "DE")), "");
		var understood = understood(CsvFile.PARTNERS, new ByteArrayResource(book.bytes()));
		var read = new ArrayList<String>();
		understood.read((line, values, problem) -> read.add(line + " " + values.get("external_id") + " " + values.get("signed_on") + " " + problem));

		assertThat(read).containsExactly("3 4711 2026-11-02 null", "4 4712 46328 tier holds the error #REF!; mend it in the spreadsheet",
				"5 4713 2026-11-25 name holds a formula that was never calculated; open the file in a spreadsheet program and save it");
		assertThat(understood.words())
			.isEqualTo("sheet 'Partners'; dates as Excel keeps them; 1 hidden row read too; dates as day.month.year; 1 empty row passed over");
	}

	private static void refuses(String text, String problem) {
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> words(CsvFile.DEALS, text)).withMessage(problem);
	}

	private static String words(CsvFile file, String text) {
		return understood(file, text).words();
	}

	private static List<String> rows(CsvFile file, String text) {
		var rows = new ArrayList<String>();
		understood(file, text).read((line, values, problem) -> rows.add("%d %s%s".formatted(line, values, problem == null ? "" : problem)));
		return rows;
	}

	private static List<String> problems(String text) {
		var problems = new ArrayList<String>();
		understood(CsvFile.DEALS, text).read((line, values, problem) -> problems.add(line + " " + problem));
		return problems;
	}

	private static UnderstoodFile understood(CsvFile file, String text) {
		return understood(file, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static UnderstoodFile understood(CsvFile file, Resource content) {
		return understood(file, content, FileHints.NONE);
	}

	private static UnderstoodFile understood(CsvFile file, Resource content, FileHints hints) {
		return UnderstoodFile.of(file, Sheets.open(content, file.label(), hints.encoding()), hints, header -> new Dialects.Understood(null,
				Columns.of(header, file.required(), file.optional(), FileDialect.NONE)), 10);
	}

}

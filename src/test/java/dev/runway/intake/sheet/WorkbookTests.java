package dev.runway.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.runway.support.TestWorkbook;
import dev.runway.support.TestWorkbook.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What is read of an Excel workbook, and what is said of one that is broken, hostile or something else. */
class WorkbookTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

	@Test
	void readsValuesAsTheyAreMeant() {
		var book = new TestWorkbook().sheet("partners",
				List.of("text", "12500", 12500, 0.1 + 0.2, 12.345, 1.7E12, DAY, new Raw("t=\"b\"><v>1</v>")),
				List.of(new Raw("t=\"inlineStr\"><is><r><t>rich </t></r><r><t>text</t></r></is>"), new Raw("t=\"str\"><v>shown</v>"),
						new Raw("t=\"s\"><v></v>"), 123456789012345L, 1234567890123456789L, -5, "a_x000D_\nb & <c>", ""));

		assertThat(read(book)).containsExactly("1 [text, 12500, 12500, 0.3, 12.3450, 1700000000000, 2026-11-02, true]",
				"2 [rich text, shown, , 123456789012345, 1.23456789012346E+18, -5, a\r\nb & <c>, ]");
	}

	@Test
	void knowsADayByItsFormat() {
		var serial = TestWorkbook.serial(DAY);
		var book = new TestWorkbook().sheet("a", List.of(formatted(TestWorkbook.DAY, serial), formatted(TestWorkbook.GERMAN_DAY, serial),
				formatted(TestWorkbook.MOMENT, serial + 0.5), formatted(TestWorkbook.NO_DAY, serial), formatted(TestWorkbook.TIME, 0.5),
				formatted(0, serial), formatted(TestWorkbook.DAY, 9.9E9), formatted(TestWorkbook.DAY, 60)));

		assertThat(read(book)).containsExactly("1 [2026-11-02, 2026-11-02, 2026-11-02T12:00, 46328, 0.5, 46328, 9900000000, 1900-03-01]");
		assertThat(traits(book)).containsExactly("sheet 'a'", "dates as Excel keeps them");
	}

	@Test
	void knowsDaysSince1904() {
		var book = new TestWorkbook().since1904().sheet("a", List.of(formatted(TestWorkbook.DAY, TestWorkbook.serial(DAY) - 1462)));

		assertThat(read(book)).containsExactly("1 [2026-11-02]");
		assertThat(traits(book)).contains("dates as Excel keeps them, since 1904");
	}

	@Test
	void takesTheValuesOfFormulasAndShowsTheirErrors() {
		var book = new TestWorkbook().sheet("a",
				List.of(new Raw("><f>1+1</f><v>2</v>"), new Raw("t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v>"), new Raw("t=\"e\"><f>1/0</f><v>#DIV/0!</v>"),
						new Raw("s=\"1\"><f>TODAY()</f><v>46328</v>"), new Raw("><f>NOW()</f>"), new Raw("t=\"str\"><f>\"\"</f><v></v>"), "end"));

		assertThat(read(book)).containsExactly("1 [2, 2x, #DIV/0!, 2026-11-02, #UNCALCULATED!, , end]");
	}

	@Test
	void countsRowsAsTheyStandAndFillsShortOnes() {
		var book = new TestWorkbook();
		book.sheet("a", "", book.row(1, "", List.of("a", "b", "c")) + book.row(4, "hidden=\"1\"", Arrays.asList(null, "x"))
				+ book.row(7, "", List.of(new Raw("s=\"1\">"), new Raw("s=\"1\">"), new Raw(">"), new Raw(">"))), "");

		assertThat(read(book)).containsExactly("1 [a, b, c]", "4 [, x, ]", "7 [, , ]");
		assertThat(traits(book)).containsExactly("sheet 'a'", "1 hidden row read too");
	}

	@Test
	void takesTheSheetOfTheNameOrElseTheFirstThatIsShown() {
		var book = new TestWorkbook().sheet("Notes", "state=\"hidden\"", ROW, "").sheet("Cover", List.of("cover")).sheet(" Deals ", List.of("deal"));

		assertThat(read(book, "deals")).containsExactly("1 [deal]");
		assertThat(read(book, "partners")).containsExactly("1 [cover]");
		assertThat(Sheets.names(new ByteArrayResource(book.bytes()))).containsExactly("Notes", "Cover", "Deals");
	}

	@Test
	void refusesMergedCellsOfTheSheetThatIsRead() {
		var merged = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A5\"/></mergeCells>";
		var book = new TestWorkbook().sheet("cover", "", ROW, merged).sheet("deals", List.of("deal"));

		assertThat(read(book, "deals")).containsExactly("1 [deal]");
		refuses(book, "The sheet 'cover' has merged cells (A2:A5); unmerge them");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"&#65;AAAAA1\"><v>1</v></c></row>" })
	void refusesColumnsThatNoSpreadsheetHas(String rows) {
		refuses(new TestWorkbook().sheet("a", "", rows, ""), "The workbook has a row of more columns than a spreadsheet allows");
	}

	@Test
	void refusesAMillionColumnsAndHugeCells() {
		refuses(new TestWorkbook().sheet("a", "", "<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>", ""), "more columns than");
		refuses(new TestWorkbook().sheet("a", List.of("x".repeat(300_000))), "a cell that is longer than a spreadsheet allows");
		refuses(new TestWorkbook().sheet("a", List.of(new Raw("t=\"inlineStr\"><is>" + "<r><t>many</t></r>".repeat(20_000) + "</is>"))),
				"a cell that is longer than");
		refuses(new TestWorkbook().sheet("a", List.of(new Raw("x=\"" + "y".repeat(300_000) + "\"><v>1</v>"))), "a cell that is longer than");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData/></worksheet>",
			"<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData/></worksheet>", "\uFEFF\u0000<worksheet/>", "no XML",
			"<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t><![CDATA[<row>]]></t></is></c></row></sheetData></worksheet>",
			"<worksheet><!-- <row> --><sheetData/></worksheet>", "<worksheet><?x '?><sheetData/></worksheet>" })
	void refusesWhatCouldHideSomething(String sheet) {
		refuses(new TestWorkbook().sheet("a", "", "", "").part("xl/worksheets/sheet1.xml", sheet), "The workbook is broken");
	}

	@Test
	void refusesWorkbooksThatEndTooSoonOrAreNotInOrder() {
		var whole = new TestWorkbook().sheet("a", List.of("x")).bytes();

		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2), "a"));
		refuses(new TestWorkbook().sheet("a", "", ROW + ROW, ""), "The workbook is broken");
		refuses(new TestWorkbook().sheet("a", "", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>", ""), "The workbook is broken");
		refuses(new TestWorkbook().sheet("a", "", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9<x/>99999999</v></c></row>", ""), "The workbook is broken");
		refuses(new TestWorkbook().sheet("a", "", "<row r=\"1\"><c r=\"A1\" s=\"x\"><v>9</v></c></row>", ""), "The workbook is broken");
		refuses(new TestWorkbook().sheet("a", "", "<row r=\"1\"><c r=\"A1\"><v>9</v></c>", ""), "The workbook is broken");
	}

	@Test
	void refusesWhatUnpacksToTooMuch() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/media/picture.png"));
			var megabyte = new byte[1024 * 1024];
			for (int i = 0; i < 501; i++) {
				zip.write(megabyte);
			}
		}

		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(bytes.toByteArray(), "a"))
			.withMessage("The workbook unpacks to more than 500 MB; split it, or save the sheet as CSV UTF-8");
	}

	@Test
	void saysWhatAnotherFileIs() {
		refuses(new TestWorkbook().sheet("a", List.of("x")).part("xl/vbaProject.bin", "macro"), "The workbook has macros; save it as .xlsx");
		refuses("xl/workbook.bin", "It is a binary workbook; save it as .xlsx");
		refuses("content.xml", "It is an OpenDocument spreadsheet");
		refuses("word/document.xml", "It is an archive and no workbook");
		assertThatExceptionOfType(BrokenSheet.class)
			.isThrownBy(() -> read(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1 }, "a"))
			.withMessageContaining("or one with a password");
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read("PK\3\4 some other file".getBytes(StandardCharsets.UTF_8), "a"));
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> Sheets.names(new ByteArrayResource("a,b\n".getBytes(StandardCharsets.UTF_8))))
			.withMessageContaining("It is no workbook");
	}

	private static void refuses(String onlyPart, String reason) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(onlyPart));
			zip.write('x');
		}
		catch (IOException failure) {
			throw new IllegalStateException(failure);
		}
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(bytes.toByteArray(), "a")).withMessageContaining(reason);
	}

	private static void refuses(TestWorkbook book, String reason) {
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> read(book)).withMessageContaining(reason);
	}

	private static Raw formatted(int format, Number value) {
		return new Raw("s=\"%d\"><v>%s</v>".formatted(format, value));
	}

	private static List<String> traits(TestWorkbook book) {
		try (var sheet = Sheets.open(new ByteArrayResource(book.bytes()), "partners", null)) {
			sheet.read((number, cells, problem) -> {
			});
			return sheet.traits();
		}
	}

	private static List<String> read(TestWorkbook book) {
		return read(book, "partners");
	}

	private static List<String> read(TestWorkbook book, String name) {
		return read(book.bytes(), name);
	}

	private static List<String> read(byte[] content, String name) {
		var read = new ArrayList<String>();
		try (var sheet = Sheets.open(new ByteArrayResource(content), name, null)) {
			sheet.read((number, cells, problem) -> read.add(number + " " + cells));
		}
		return read;
	}

}

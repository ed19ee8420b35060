package dev.runway.intake;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.intake.ImportReport.FileReport;
import dev.runway.intake.ImportReport.RowReport;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

/** Spreadsheets as people have them come in as they are. */
@RunwayTest
class SpreadsheetIntegrationTests {

	private static final String PARTNERS = "source_system;external_id;name;partner_type;tier;signed_on;owner_email;country";

	private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy"), BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Rest rest;

	@TempDir
	Path folder;

	@BeforeEach
	void knowTheOwners() {
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS));
	}

	@Test
	void takesWhatAGermanExcelSaves() {
		var id = UUID.randomUUID().toString();
		var signed = lastDayAfter12();
		var file = "sep=;\r\n%s;;\r\n;;;;;;;;;\r\ntest;%s\u00a0;Müller GmbH;reseller;silver;%s;olga@example.com;DE;;\r\n;;;;;;;;;\r\n"
			.formatted(PARTNERS, id, GERMAN.format(signed))
			.getBytes(Charset.forName("windows-1252"));

		for (var dryRun : List.of(true, false)) {
			var report = load(Map.of(CsvFile.PARTNERS, new ByteArrayResource(file)), dryRun, FileHints.NONE);

			assertThat(report.files()).singleElement()
				.returns(1L, FileReport::imported)
				.returns("semicolons as its sep= line says; windows-1252; dates as day.month.year; 2 empty rows passed over;"
						+ " 2 columns without a name passed over", FileReport::understood);
		}
		assertThat(partners.find(new PartnerKey("test", id)).orElseThrow()).returns(signed, Partner::signedOn)
			.returns("Müller GmbH", partner -> partner.profile().name());
	}

	@Test
	void takesAWorkbookWithASheetForEachFile() throws IOException {
		var id = UUID.randomUUID().toString();
		var signed = programme.today().minusDays(20);
		var book = new TestWorkbook().sheet("Read me", List.of("Made by hand"))
			.sheet("Partners", List.of(PARTNERS.split(";")), List.of("test", id, "Acme", "reseller", "silver", signed, "olga@example.com", "DE"),
					Arrays.asList(), List.of("test", id + "-2", "Bolt", "reseller", new TestWorkbook.Raw("t=\"e\"><v>#N/A</v>"), signed,
							"olga@example.com", "DE"))
			.sheet("milestones", List.of("partner_external_id", "milestone", "occurred_at", "source_system"),
					List.of(id, "agreement_signed", signed.plusDays(2), "test"));
		var file = new FileSystemResource(Files.write(folder.resolve("programme.xlsx"), book.bytes()));

		rest.upload("ops", "/api/v1/imports", new LinkedMultiValueMap<>(Map.of("workbook", List.of(file))))
			.expectStatus()
			.isAccepted()
			.expectBody()
			.jsonPath("$.files[0].understood")
			.isEqualTo("sheet 'Partners'; dates as Excel keeps them; 1 empty row passed over")
			.jsonPath("$.files[1].rows")
			.isEqualTo(1);
		var again = load(Map.of(CsvFile.PARTNERS, file, CsvFile.MILESTONES, file), false, FileHints.NONE);
		assertThat(again.files()).extracting(FileReport::unchanged).containsExactly(1L, 1L);
		assertThat(programme.refusedRows(again)).singleElement()
			.returns(4L, RowReport::line)
			.returns("tier holds the error #N/A; mend it in the spreadsheet", RowReport::reason);
		problem(rest.upload("ops", "/api/v1/imports", new LinkedMultiValueMap<>(Map.of("workbook", List.of(file), "partners", List.of(file)))),
				HttpStatus.UNPROCESSABLE_CONTENT, "The partners come in the workbook and in a file of their own; send them once.");
		problem(rest.upload("ops", "/api/v1/imports?dates=ymd", new LinkedMultiValueMap<>(Map.of("workbook", List.of(file)))),
				HttpStatus.UNPROCESSABLE_CONTENT, "dates 'ymd' is unknown; use one of dmy, mdy.");
	}

	@Test
	void asksForTheOrderOfDayAndMonthAndTakesIt() {
		var id = UUID.randomUUID().toString();
		var day = LocalDate.of(programme.today().getYear() - 1, 11, 2);
		var file = Map.<CsvFile, InputStreamSource>of(CsvFile.PARTNERS, new ByteArrayResource("%s\ntest;%s;A;reseller;silver;%s;olga@example.com;DE\n"
			.formatted(PARTNERS, id, BRITISH.format(day))
			.getBytes()));

		var asked = load(file, true, FileHints.NONE);
		assertThat(asked.files()).extracting(FileReport::understood)
			.containsExactly("semicolons; dates such as 2/11/%d, in an order that is not clear: say dates=dmy or dates=mdy".formatted(day.getYear()));
		assertThat(programme.refusedRows(asked)).extracting(RowReport::reason)
			.containsExactly("signed_on '%s' can be read as %s and as %d-02-11; say which by dates=dmy or dates=mdy".formatted(BRITISH.format(day),
					day, day.getYear()));
		load(file, false, FileHints.of("dmy", null, null));
		assertThat(partners.find(new PartnerKey("test", id)).orElseThrow().signedOn()).isEqualTo(day);
	}

	@Test
	void refusesASignatureOfLongAgoAsWhereItIsTyped() {
		var id = UUID.randomUUID().toString();
		var row = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\ntest,%s,Old Ltd,reseller,silver,%s,olga@example.com,DE\n";

		assertThat(programme.refusedRows(programme.load(Map.of(CsvFile.PARTNERS, row.formatted(id, "1970-01-01"))))).singleElement()
			.returns("signed_on 1970-01-01 is more than 2 years ago; check it", RowReport::reason);
	}

	@Test
	void refusesManagersInACircleWithBothTheirRowsAndAgain() {
		var circle = new ClassPathResource("files/managers-in-a-circle.csv");

		for (var dryRun : List.of(true, false, false)) {
			assertThat(programme.refusedRows(load(Map.of(CsvFile.OWNERS, circle), dryRun, FileHints.NONE)))
				.extracting(RowReport::line, RowReport::reason)
				.containsExactly(circle(2, "case.b", "case.a"), circle(3, "case.a", "case.b"));
		}
		assertThat(partners.findOwner("case.a")).isEmpty();
	}

	@Test
	void refusesAFileThatIsNeitherAWorkbookNorText() {
		var old = new ByteArrayResource(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0 });

		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> load(Map.of(CsvFile.DEALS, old), true, FileHints.NONE))
			.withMessage("deals: It is a workbook of the old kind, or one with a password; save it as .xlsx without a password.");
	}

	private static Tuple circle(long line, String manager, String owner) {
		return Tuple.tuple(line,
				"manager '%s' answers to '%s' in this file, directly or through others; managers cannot form a circle".formatted(manager, owner));
	}

	/** A day not long ago that no month could be. */
	private LocalDate lastDayAfter12() {
		var day = programme.today();
		while (day.getDayOfMonth() <= 12) {
			day = day.minusDays(1);
		}
		return day;
	}

	private ImportReport load(Map<CsvFile, ? extends InputStreamSource> files, boolean dryRun, FileHints hints) {
		return programme.loadFiles(new EnumMap<CsvFile, InputStreamSource>(files), new ImportOptions(dryRun, null, Map.of(), hints));
	}

}

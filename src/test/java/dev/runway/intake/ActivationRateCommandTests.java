package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.Commands;
import dev.runway.support.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** The command that answers a newcomer's first question from two files. */
@ExtendWith(OutputCaptureExtension.class)
class ActivationRateCommandTests {

	private static final String PARTNERS = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country",
			MILESTONES = "partner_external_id,milestone,occurred_at,source_system";

	@TempDir
	Path folder;

	/** Signed on 1 March, 20 of them live on day 20: 40 %, of which the interval reaches over 50 %. */
	@Test
	void saysHowManyPartnersReallyGoLive(CapturedOutput output) throws IOException {
		var partners = partners(IntStream.range(0, 50).mapToObj(i -> i + ",2026-03-01"));
		var milestones = milestones(IntStream.range(0, 20).mapToObj(i -> i + ",first_deal_registered,2026-03-21"));

		assertThat(run(partners, milestones, "--today=2026-08-01")).isZero();
		assertThat(output.getOut()).isEqualTo("""
				As of 2026-08-01: 50 signed, 20 live, 30 not live.

				Signed in the last six months:
				  Live today                                           40.0 %  (20 of 50)
				  Live in time, of those whose 120 days are over       40.0 %  (20 of 50)
				  Likely to go live in time, judged by all of them     40.0 %  (26.5 % to 53.1 %; followed to the last day: 30 of 50)
				    Interval: 95 %, by a method that keeps it between 0 % and 100 % (log-log); at 0 % and 100 % exact (Clopper-Pearson)

				Of the 50 partners signed in Mar 2026 whose 120 days are over, 20 (40 %) were live in time. Judged by all 50 signed then, the programme's rate is 40 %, likely 27 % to 53 %.
				Band: typical where the runway is owned, but lacks discipline
				Advice: Under 50 % by the look of it, but the true share may well be over it: too early to stop recruiting.
				""");
	}

	@Test
	void answersInJson(CapturedOutput output) throws IOException {
		assertThat(run(partners(Stream.of("a,2026-03-01")), milestones(Stream.of("a,first_closed_won,2026-05-01T23:30:00-02:00")),
				"--today=2026-08-01", "--json")).isZero();

		var answer = JsonMapper.builder().build().readTree(output.getOut());
		assertThat(answer.at("/sentence").asString()).isEqualTo("1 signed, 1 live, 0 not live");
		assertThat(answer.at("/liveRates/rows/0/live").asInt()).isOne();
		assertThat(answer.at("/liveRates/rows/0/remark").asString()).startsWith("Too few");
		assertThat(answer.at("/activationRate/rows/0/cohort").asString()).isEqualTo("2026-03");
	}

	@Test
	void countsTheExamples(CapturedOutput output) {
		assertThat(Commands.run("activation-rate", "src/examples/partners.csv", "src/examples/milestones.csv",
				"--today=2026-11-22")).isZero();
		assertThat(output.getOut()).startsWith("As of 2026-11-22: 240 signed,").contains("Advice: ");
	}

	@Test
	void leavesOutAndCountsWhatLiesAfterTheDay(CapturedOutput output) throws IOException {
		var partners = partners(Stream.of("a,2026-03-01", "b,2026-03-01", "c,2026-08-01", "d,2026-08-02"));
		var milestones = milestones(Stream.of("a,first_deal_registered,2026-08-01", "b,first_deal_registered,2026-08-02",
				"d,agreement_signed,2026-08-02", "d,first_deal_registered,2026-08-03"));

		assertThat(run(partners, milestones, "--today=2026-08-01")).isZero();
		assertThat(output.getOut()).startsWith("As of 2026-08-01: 3 signed, 1 live, 2 not live.");
		assertThat(output.getErr().lines()).endsWith("Left out, because they lie after 2026-08-01: 1 partners, 3 milestones.");
	}

	@Test
	void namesFileAndLineOfWhatIsWrong(CapturedOutput output) throws IOException {
		var partners = partners(Stream.of("a,2026-03-01", "b,01/03/2026", "a,2026-03-02", "c,2027-01-01"));
		var milestones = milestones(Stream.of("x,onboarding_done,2026-03-20", "a,went_live,2026-03-20",
				"a,onboarding_done,2026-02-01", "a,joint_plan_signed,2026-03-20", "a,joint_plan_signed,2026-03-21"));

		assertThat(run(partners, milestones, "--today=2026-08-01")).isOne();
		assertThat(output.getErr().lines()).containsExactly(
				"partners line 3: signed_on '01/03/2026' can be read as 2026-03-01 and as 2026-01-03; say which by dates=dmy or dates=mdy",
				"partners line 4: It is the same partner as line 2",
				"milestones line 2: No partner 'crm/x' is in the file of the partners",
				"milestones line 3: milestone 'went_live' is unknown; use one of agreement_signed, onboarding_done,"
						+ " certification_done, joint_plan_signed, first_deal_registered, first_closed_won",
				"milestones line 4: occurred_at: 2026-02-01 is before the signing date 2026-03-01.",
				"milestones line 6: It stands there for 2026-03-20 already; a milestone is reached once",
				"6 rows are wrong; nothing was computed.");
	}

	@Test
	void refusesFilesThatCannotBeRead(CapturedOutput output) throws IOException {
		var partners = partners(Stream.of("a,2026-03-01"));
		assertThat(run(partners, folder.resolve("none.csv"))).isOne();
		assertThat(run(folder.resolve("none.csv"), partners)).isOne();
		assertThat(run(partners, partners)).isOne();
		assertThat(run(partners, Files.createFile(folder.resolve("empty.csv")))).isOne();

		assertThat(output.getErr().lines()).containsExactly("The file '%s' cannot be read.".formatted(folder.resolve("none.csv")),
				"The file '%s' cannot be read.".formatted(folder.resolve("none.csv")),
				"milestones: The column 'external_id' is unknown; the columns are partner_external_id, milestone,"
						+ " occurred_at, source_system, evidence.",
				"milestones: It is empty; the first line names the columns.");
	}

	@Test
	void readsAWorkbookWithASheetForEach(CapturedOutput output) throws IOException {
		var book = new TestWorkbook()
			.sheet("Partners", List.of(PARTNERS.split(",")), List.of("crm", "a", "Acme", "reseller", "silver", LocalDate.of(2026, 3, 1), "o@example.com", "DE"))
			.sheet("Milestones", List.of(MILESTONES.split(",")), List.of("a", "first_closed_won", "25.03.2026", "crm"));
		var file = Files.write(folder.resolve("programme.xlsx"), book.bytes());

		assertThat(Commands.run("activation-rate", file.toString(), "--today=2026-08-01")).isZero();
		assertThat(output.getOut()).startsWith("As of 2026-08-01: 1 signed, 1 live, 0 not live.");
		assertThat(output.getErr().lines()).containsExactly("partners: sheet 'Partners'; dates as Excel keeps them",
				"milestones: sheet 'Milestones'; dates as day.month.year");
	}

	@Test
	void asksForTheOrderOfDayAndMonthAndForASecondFile(CapturedOutput output) throws IOException {
		var partners = partners(Stream.of("a,03/02/2026"));
		var milestones = milestones(Stream.of("a,first_closed_won,03/04/2026"));

		assertThat(run(partners, milestones, "--today=2026-08-01")).isOne();
		assertThat(run(partners, milestones, "--today=2026-08-01", "--dates=dmy")).isZero();
		assertThat(run(partners, milestones, "--dates=ymd")).isEqualTo(2);
		assertThat(Commands.run("activation-rate", partners.toString())).isOne();
		assertThat(output.getErr()).contains("say which by dates=dmy or dates=mdy", "partners: commas; dates as day/month/year",
				"dates 'ymd' is unknown; use one of dmy, mdy.", "workbook: It is no workbook; save it as .xlsx, or send each file by itself.");
	}

	private int run(Path partners, Path milestones, String... options) {
		return Commands.run(Stream.concat(Stream.of("activation-rate", partners.toString(), milestones.toString()),
				Stream.of(options)).toArray(String[]::new));
	}

	private Path partners(Stream<String> idAndDay) throws IOException {
		return write("partners.csv", PARTNERS, idAndDay.map(each -> each.split(","))
			.map(each -> "crm,%s,Acme,reseller,silver,%s,olga@example.com,DE".formatted(each[0], each[1])));
	}

	private Path milestones(Stream<String> rows) throws IOException {
		return write("milestones.csv", MILESTONES, rows.map(row -> row + ",crm"));
	}

	private Path write(String name, String header, Stream<String> rows) throws IOException {
		var lines = Stream.concat(Stream.of(header), rows).toList();
		return Files.write(folder.resolve(name), List.copyOf(lines));
	}

}

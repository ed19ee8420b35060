package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.intake.ImportReport.FileReport;
import dev.runway.intake.ImportReport.RowReport;
import dev.runway.notification.Morning;
import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.Tier;
import dev.runway.programme.ChangeReason;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that come in, with all that follows from them. */
@RunwayTest
class ImportIntegrationTests {

	private static final Path EXAMPLES = Path.of("src/examples");

	private static final int SOME = 40;

	@Autowired
	Programme programme;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Imports imports;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Morning morning;

	@Autowired
	RowSweep sweep;

	@Autowired
	Ownership ownership;

	@Autowired
	JdbcClient jdbc;

	@Test
	void startsOneInstancePerPartnerAndMailsNothingOfThePastButOneSummaryToEachOwner() throws IOException {
		programme.load(Map.of(CsvFile.OWNERS, text("owners.csv")));
		var example = example();
		var first = programme.load(example);

		assertThat(first.files()).extracting(FileReport::file).containsExactly("partners", "milestones");
		assertThat(first.files()).allMatch(file -> file.imported() == file.rows());
		Awaitility.await("every runway has its instance").atMost(Duration.ofSeconds(60)).until(() -> started(first) == SOME);
		Awaitility.await("the summaries").untilAsserted(() -> assertThat(noted(first)).filteredOn("TAKEN_OVER"::equals).hasSameSizeAs(takenOver(first)));
		assertThat(noted(first)).doesNotContain("CHASE", "REACHED");

		var second = programme.load(example);
		assertThat(second.files()).allMatch(file -> file.unchanged() == file.rows());
		assertThat(started(second)).isZero();
	}

	@Test
	void refusesWrongRowsWithLineAndReasonAndTakesTheGoodOnes() throws IOException {
		programme.load(Map.of(CsvFile.OWNERS, text("owners.csv")));
		var report = programme.load(Map.of(CsvFile.PARTNERS, text("partners-with-errors.csv")));

		assertThat(programme.refusedRows(report)).extracting(RowReport::line)
			.containsExactly(3L, 4L, 5L, 6L, 8L, 9L, 10L, 11L, 12L, 13L, 15L);
		assertThat(programme.refusedRows(report)).extracting(RowReport::reason)
			.satisfiesExactly(reason -> assertThat(reason).contains("owner_email is missing"),
					reason -> assertThat(reason).contains("is no known owner"),
					reason -> assertThat(reason).contains("partner_type 'distributor' is unknown; use one of reseller"),
					reason -> assertThat(reason).contains("tier 'diamond' is unknown"),
					reason -> assertThat(reason).contains("signed_on 2099-01-01 is in the future"),
					reason -> assertThat(reason).contains("signed_on '02/11/2026' can be read as 2026-11-02 and as 2026-02-11"),
					reason -> assertThat(reason).isEqualTo("It is the same as line 2"),
					reason -> assertThat(reason).contains("country 'XX' is unknown"),
					reason -> assertThat(reason).isEqualTo("name is missing"),
					reason -> assertThat(reason).contains("time_zone 'Europe/Atlantis' is unknown"),
					reason -> assertThat(reason).contains("name has"));
	}

	@Test
	void changesWhatDescribesAPartnerAndRefusesWhatItsRunwayDependsOn() {
		var id = UUID.randomUUID().toString();
		programme.load(owners());
		programme.load(partner(id, "Before", "2026-10-01"));

		assertThat(programme.load(partner(id, "After", "2026-10-01")).files().getFirst().updated()).isEqualTo(1);
		var refused = programme.refusedRows(programme.load(partner(id, "After", "2026-10-02")));
		assertThat(refused).singleElement()
			.satisfies(row -> assertThat(row.reason()).contains("Its runway has started with signed_on 2026-10-01"));
	}

	@Test
	void undoesNoHandOverAndNoDemotionWhenAFileSaysTheSameAgain() {
		var id = UUID.randomUUID().toString();
		programme.load(owners());
		programme.load(partner(id, "Handed over", "2026-10-01"));
		var partner = partners.find(new PartnerKey("test", id)).orElseThrow();
		ownership.handOverByFile(partner, "marc", "by hand", programme.loadedBy("lead"));
		partners.moveTier(partner.id(), Tier.REGISTERED, new ChangeReason("Not live on day 151", programme.saidBy("runway")));

		assertThat(programme.load(partner(id, "Handed over", "2026-10-01")).files().getFirst().unchanged()).isEqualTo(1);
		assertThat(partners.partner(partner.id())).returns("marc", Partner::owner).returns(Tier.REGISTERED, Partner::tier);

		var asGiven = partner(id, "Handed over", "2026-10-01").get(CsvFile.PARTNERS);
		programme.load(Map.of(CsvFile.PARTNERS, asGiven.replace("olga@", "marc@")));
		assertThat(programme.load(Map.of(CsvFile.PARTNERS, asGiven)).files().getFirst().updated()).isEqualTo(1);
		assertThat(partners.partner(partner.id()).owner()).isEqualTo("olga");
		assertThat(programme.refusedRows(programme.load(Map.of(CsvFile.PARTNERS, asGiven.replace("silver", "gold"))))).singleElement()
			.satisfies(row -> assertThat(row.reason()).contains("Its runway has started with tier registered"));
	}

	@Test
	void refusesMilestonesOfUnknownPartnersImpossibleDaysAndASecondDay() {
		var id = UUID.randomUUID().toString();
		programme.load(owners());
		programme.load(partner(id, "Acme", "2026-10-01"));
		var report = programme.load(Map.of(CsvFile.MILESTONES, """
				partner_external_id,milestone,occurred_at,evidence,source_system
				nobody,agreement_signed,2026-10-02,,test
				%1$s,agreement_signed,2026-09-30,,test
				%1$s,agreement_signed,2026-10-05,,test
				%1$s,agreement_signed,2026-10-05T23:30:00Z,,test
				%1$s,agreement_signed,2026-10-06,,test
				""".formatted(id)));

		assertThat(report.files().getFirst()).returns(1L, FileReport::imported)
			.returns(1L, FileReport::unchanged)
			.returns(3L, FileReport::refused);
		assertThat(programme.refusedRows(report)).extracting(RowReport::reason)
			.satisfiesExactly(reason -> assertThat(reason).contains("No partner 'test/nobody' is known"),
					reason -> assertThat(reason).contains("2026-09-30 is before the signing date 2026-10-01"),
					reason -> assertThat(reason).contains("It is recorded for 2026-10-05 already"));
	}

	@Test
	void refusesEachRowWithANulAndEndsInADryRunToo() {
		programme.load(owners());
		var id = UUID.randomUUID().toString();
		var files = Map.of(CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,%1$s-1,Tier,reseller,go\0ld,2026-11-02,olga@example.com,DE
				test,%1$s-2,Day,reseller,gold,2026-\00011-02,olga@example.com,DE
				test,%1$s-3,Country,reseller,gold,2026-11-02,olga@example.com,D\0E
				te\0st,%1$s-4,Key,reseller,gold,2026-11-02,olga@example.com,DE
				test,%1$s\0-5,Id,reseller,gold,2026-11-02,olga@example.com,DE
				test,%1$s-6,Good,reseller,gold,2026-11-02,olga@example.com,DE
				""".formatted(id), CsvFile.MILESTONES, """
				partner_external_id,milestone,occurred_at,evidence,source_system
				%1$s-6,agreement\0_signed,2026-11-02,,test
				""".formatted(id));

		for (var report : List.of(programme.rehearse(files), programme.load(files))) {
			assertThat(report.files()).extracting(FileReport::imported).containsExactly(1L, 0L);
			assertThat(programme.refusedRows(report)).extracting(RowReport::line, RowReport::reason)
				.containsExactlyInAnyOrder(tuple(2L, nulIn("tier")), tuple(3L, nulIn("signed_on")), tuple(4L, nulIn("country")),
						tuple(5L, nulIn("source_system")), tuple(6L, nulIn("external_id")), tuple(2L, nulIn("milestone")));
		}
	}

	private static String nulIn(String column) {
		return "%s holds the character NUL; save the file as CSV UTF-8".formatted(column);
	}

	@Test
	void asksWhereAnAmountHasTwoReadingsAndReadsTheOthers() {
		programme.load(owners());
		var id = UUID.randomUUID().toString();
		programme.load(partner(id, "Acme", "2026-10-01"));
		var report = programme.load(Map.of(CsvFile.DEALS, """
				source_system,external_id,partner_external_id,account_name,account_domain,state,stage,amount,currency,submitted_at
				test,%1$s-1,%1$s,Kunde AG,kunde.example,submitted,Qualified,"12.500,00",EUR,2026-11-20
				test,%1$s-2,%1$s,Client SA,client.example,submitted,Qualified,"1\u00a0250,50",EUR,2026-11-20
				test,%1$s-3,%1$s,Unclear Ltd,unclear.example,submitted,Qualified,"12,500",EUR,2026-11-20
				""".formatted(id)));

		assertThat(programme.refusedRows(report)).singleElement()
			.returns(4L, RowReport::line)
			.returns("amount: '12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.", RowReport::reason);
		assertThat(jdbc.sql("select amount_minor from deal.deals where external_id like ? order by external_id")
			.param(id + "-%")
			.query(Long.class)
			.list()).containsExactly(1_250_000L, 125_050L);
	}

	@Test
	void refusesMilestonesOfDaysToComeAndOfDaysAfterThePartnershipEnded() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var lastDay = programme.today();
		partnerships.leave(signed.partner().id(), lastDay, "They were bought", programme.saidBy("test"));
		programme.advanceTo(lastDay.plusDays(1));

		var report = programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, lastDay),
				new ReachedOn(Milestone.ONBOARDING_DONE, lastDay.plusDays(1)),
				new ReachedOn(Milestone.CERTIFICATION_DONE, lastDay.plusDays(2)));

		assertThat(report.files().getFirst().imported()).isEqualTo(1);
		assertThat(programme.refusedRows(report)).extracting(RowReport::line).containsExactly(3L, 4L);
		assertThat(programme.refusedRows(report)).extracting(RowReport::reason)
			.satisfiesExactly(reason -> assertThat(reason).contains("The partnership ended on %s".formatted(lastDay)),
					reason -> assertThat(reason).contains("%s is in the future; today is %s".formatted(lastDay.plusDays(2),
							lastDay.plusDays(1))));
	}

	@Test
	void takesAWholeHistoryAndMailsNothingOfIt() {
		var id = UUID.randomUUID().toString();
		var day = programme.today().minusDays(60);
		var files = Map.of(CsvFile.OWNERS, Programme.OWNERS, CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,%s,Acme,reseller,silver,%s,olga@example.com,DE
				""".formatted(id, day), CsvFile.CERTIFICATIONS, """
				partner_external_id,rep_email,role,certification,issued_on,expires_on,revoked_on
				%1$s,ann@example.com,sales,Basics,%2$s,%4$s,
				%1$s,bob@example.com,sales,Basics,%2$s,,%4$s
				%1$s,eva@example.com,sales,Basics,%2$s,,
				%1$s,cleo@example.com,se,Expert,%2$s,,
				%1$s,dan@example.com,sales,Basics,%3$s,,
				""".formatted(id, day.plusDays(10), day.plusDays(30), day.plusDays(20)), CsvFile.DEALS, """
				source_system,external_id,partner_external_id,name,state,amount,currency,submitted_at,decided_at,won_at,lost_reason
				test,%1$s-1,%1$s,ERP,rejected,,,%2$s,%3$s,,duplicate
				test,%1$s-2,%1$s,CRM,won,9000,EUR,%3$s,,%4$s,
				test,%1$s-3,%1$s,HR,lost,,,%3$s,%4$s,,Too expensive
				""".formatted(id, day.plusDays(5), day.plusDays(12), day.plusDays(40)));

		var report = programme.load(files);

		assertThat(programme.refusedRows(report)).isEmpty();
		var partner = partners.findAll(id).getFirst();
		Awaitility.await("what follows from the history")
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(runways.milestones(runways.runwayOf(partner.id()).id()))
				.extracting(ReachedMilestone::milestone, ReachedMilestone::occurredOn)
				.contains(tuple(Milestone.CERTIFICATION_DONE, day.plusDays(10)), tuple(Milestone.FIRST_DEAL_REGISTERED, day.plusDays(5)),
						tuple(Milestone.FIRST_CLOSED_WON, day.plusDays(40))));
		assertThat(morning.noted(runways.runwayOf(partner.id()).id())).doesNotContain("olga reached", "olga certificates-expiring",
				"olga selling-rights-suspended");
	}

	@Test
	void forgetsWhatARowHeldOnceItIsLoadedAndAllButItsReportAfterAWhile() {
		var loaded = programme.load(owners());
		var refused = programme.load(Map.of(CsvFile.OWNERS, "user_name,name,email\nmarc,Marc,olga@example.com\n"));
		assertThat(jdbc.sql("select import_id from intake.import_rows where fields is not null and import_id in (?, ?)")
			.params(loaded.id(), refused.id())
			.query(UUID.class)
			.list()).containsExactly(refused.id());
		assertThat(programme.refusedRows(refused)).singleElement().returns("email belongs to the owner 'olga' already", RowReport::reason);

		sweep.sweep();
		assertThat(programme.rows(loaded, Outcome.values())).hasSize(2);
		jdbc.sql("update intake.imports set created_at = created_at - interval '31 days'").update();
		sweep.sweep();

		assertThat(programme.rows(loaded, Outcome.values())).isEmpty();
		assertThat(imports.report(loaded.id()).orElseThrow().files()).isEqualTo(loaded.files());
		assertThat(programme.refusedRows(refused)).singleElement().returns(2L, RowReport::line);
		assertThat(jdbc.sql("select count(*) from intake.import_rows where key is not null or fields is not null or reason like '%@%'").query(Long.class).single())
			.isZero();
	}

	private List<String> noted(ImportReport report) {
		return jdbc.sql("select topic from notification.notes join runway.runways on runway_id = runways.id where takeover_id = ?")
			.param(report.id())
			.query(String.class)
			.list();
	}

	private List<Runway> takenOver(ImportReport report) {
		return runways.takenOver(report.id());
	}

	private long started(ImportReport report) {
		return jdbc.sql("select count(*) from runway.runways join activation.instances on runway_id = id where takeover_id = ?")
			.param(report.id())
			.query(Long.class)
			.single();
	}

	private static Map<CsvFile, String> owners() {
		return Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				olga,Olga Owner,olga@example.com,marc,true
				marc,Marc Manager,marc@example.com,,true
				""");
	}

	private static Map<CsvFile, String> partner(String id, String name, String signedOn) {
		return Map.of(CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,%s,%s,reseller,silver,%s,olga@example.com,DE
				""".formatted(id, name, signedOn));
	}

	/** The first partners of the example and what they have reached. */
	private static Map<CsvFile, String> example() throws IOException {
		var partners = text("partners.csv").lines().limit(SOME + 1).toList();
		var ids = partners.stream().map(line -> line.split(",")[1]).collect(Collectors.toSet());
		var milestones = text("milestones.csv").lines()
			.filter(line -> line.startsWith("partner_external_id") || ids.contains(line.split(",")[0]));
		return Map.of(CsvFile.PARTNERS, String.join("\n", partners), CsvFile.MILESTONES,
				milestones.collect(Collectors.joining("\n")));
	}

	private static String text(String file) throws IOException {
		return Files.readString(EXAMPLES.resolve(file));
	}

}

package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.intake.ImportReport.FileReport;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A dry run says what a load would do, and does nothing of it. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=dry-run")
@DirtiesContext
class DryRunIntegrationTests {

	private static final Path EXAMPLES = Path.of("src/examples"), ODD = Path.of("src/test/resources/files");

	private static final List<String> EVERYTHING = List.of("partner.owners", "partner.partners", "partner.owner_changes", "runway.runways",
			"runway.milestones", "certification.gates", "certification.reps", "certification.certificates", "certification.selling_rights", "deal.deals",
			"deal.changes", "deal.customers", "deal.refusals", "notification.mails", "event_publication");

	private static final int LOADS = 60;

	@Autowired
	Programme programme;

	@Autowired
	ScheduledTaskHolder scheduled;

	@Autowired
	JdbcClient jdbc;

	@Test
	void saysTheSameOfEachRowOfTheExamplesAsTheLoadAndChangesNothing() throws IOException {
		var files = new EnumMap<CsvFile, InputStreamSource>(CsvFile.class);
		for (var file : CsvFile.values()) {
			files.put(file, read(EXAMPLES.resolve(file.label() + ".csv")));
		}
		assertThat(saysTheSame(files).files()).extracting(FileReport::imported).containsExactly(15L, 240L, 681L, 394L, 147L);
		assertThat(saysTheSame(files).files()).filteredOn(file -> !file.file().equals("deals")).allMatch(file -> file.unchanged() == file.rows());

		saysTheSame(Map.of(CsvFile.PARTNERS, read(EXAMPLES.resolve("partners-with-errors.csv"))));
		try (var odd = Files.list(ODD)) {
			for (var path : odd.sorted().toList()) {
				saysTheSame(Map.of(kind(path), read(path)));
			}
		}
	}

	@Test
	void saysTheSameOfWhateverComesWhateverIsThere() {
		var seed = Long.getLong("mix.seed", System.nanoTime());
		var mix = new MixedFiles(new Random(seed), programme.today());
		var reasons = new HashSet<String>();
		for (int load = 0; load < LOADS; load++) {
			var files = mix.next();
			var report = saysTheSame("load %d of seed %d".formatted(load, seed), sources(files));
			reasons.addAll(jdbc.sql("select coalesce(outcome || ' ' || file) from intake.import_rows where import_id = ?")
				.param(report.id())
				.query(String.class)
				.list());
		}
		assertThat(reasons).as("of what there is in the mix of seed %d", seed).hasSizeGreaterThan(14);
	}

	@Test
	void knowsWhatOwnersOfTheSameLoadMeanForThePartners() {
		var id = UUID.randomUUID().toString().substring(0, 8);
		var owners = "user_name,name,email,manager,active\n%1$s,New Owner,%1$s@example.com,,true\n".formatted("o" + id);
		var left = "user_name,name,email,manager,active\n%1$s,New Owner,%1$s@example.com,,false\n".formatted("o" + id);
		var partners = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n"
				+ "test,%1$s,Acme,reseller,silver,%2$s,o%1$s@example.com,DE\n".formatted(id, programme.today());

		assertThat(programme.rehearse(Map.of(CsvFile.PARTNERS, partners)).files()).extracting(FileReport::refused).containsExactly(1L);
		assertThat(programme.rehearse(Map.of(CsvFile.OWNERS, owners, CsvFile.PARTNERS, partners)).files())
			.extracting(FileReport::imported)
			.containsExactly(1L, 1L);
		programme.load(Map.of(CsvFile.OWNERS, owners));
		var dry = programme.rehearse(Map.of(CsvFile.OWNERS, left, CsvFile.PARTNERS, partners));
		assertThat(dry.files()).extracting(FileReport::updated).containsExactly(1L, 0L);
		assertThat(programme.refusedRows(dry)).singleElement()
			.satisfies(row -> assertThat(row.reason()).contains("is an owner who is not active"));
	}

	@Test
	void knowsWhoTakesOverFromOneWhoLeavesInTheSameLoad() {
		var id = UUID.randomUUID().toString().substring(0, 8);
		var owners = "user_name,name,email,manager,active\nm%1$s,Manager,m%1$s@example.com,,true\no%1$s,Owner,o%1$s@example.com,m%1$s,%2$s\n";
		var partner = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\ntest,%2$s,Acme,reseller,silver,%3$s,%1$s%2$s@example.com,DE\n";
		programme.load(Map.of(CsvFile.OWNERS, owners.formatted(id, true), CsvFile.PARTNERS, partner.formatted("o", id, programme.today())));

		var load = saysTheSame(
				sources(Map.of(CsvFile.OWNERS, owners.formatted(id, false), CsvFile.PARTNERS, partner.formatted("m", id, programme.today()))));
		assertThat(load.files().getLast().unchanged()).isEqualTo(1);
	}

	@Test
	void knowsWhatMilestonesAndCertificatesOfTheSameLoadMeanForTheDeals() {
		var id = UUID.randomUUID().toString().substring(0, 8);
		var today = programme.today();
		var partner = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n%s";
		var row = "test,%s-%s,Acme,reseller,silver,%s,olga@example.com,DE\n";
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS, CsvFile.PARTNERS,
				partner.formatted(row.formatted(id, "reported", today.minusDays(9)) + row.formatted(id, "certified", today.minusDays(9)))));

		var load = saysTheSame(sources(Map.of(CsvFile.PARTNERS, partner.formatted(row.formatted(id, "new", today)), CsvFile.MILESTONES, """
				partner_external_id,milestone,occurred_at,source_system
				%1$s-reported,certification_done,%2$s,test
				%1$s-new,certification_done,%2$s,test
				""".formatted(id, today), CsvFile.CERTIFICATIONS, """
				partner_external_id,rep_email,role,certification,issued_on
				%1$s-certified,ann@example.com,sales,Basics,%2$s
				%1$s-certified,bob@example.com,sales,Basics,%2$s
				%1$s-certified,eva@example.com,se,Expert,%2$s
				%1$s-new,ann@example.com,sales,Basics,%2$s
				""".formatted(id, today), CsvFile.DEALS, """
				source_system,external_id,partner_external_id,name,state,submitted_at
				test,%1$s-1,%1$s-reported,ERP,submitted,%2$s
				test,%1$s-2,%1$s-certified,CRM,submitted,%2$s
				test,%1$s-3,%1$s-new,HR,submitted,%2$s
				""".formatted(id, today))));

		assertThat(programme.refusedRows(load)).singleElement()
			.satisfies(refused -> assertThat(refused.reason()).contains("its runway has not started yet"));
	}

	private ImportReport saysTheSame(Map<CsvFile, InputStreamSource> files) {
		return saysTheSame(files.keySet().toString(), files);
	}

	private ImportReport saysTheSame(String what, Map<CsvFile, InputStreamSource> files) {
		settle();
		var before = counts();
		var dry = programme.loadFiles(files, new ImportOptions(true, null, Map.of()));
		assertThat(dry.dryRun()).isTrue();
		settle();
		assertThat(counts()).as(what).isEqualTo(before);

		var real = programme.loadFiles(files, ImportOptions.NONE);
		assertThat(real.dryRun()).isFalse();
		assertThat(rows(dry)).as(what).isEqualTo(rows(real));
		return real;
	}

	/** Waits until nothing is left to follow from what was loaded before. */
	private void settle() {
		programme.advanceTo(programme.today());
		expireRegistrations();
		Awaitility.await("the starts")
			.atMost(Duration.ofSeconds(60))
			.until(() -> jdbc.sql("select count(*) from runway.runways where started_at is null").query(Long.class).single() == 0);
		programme.advanceTo(programme.today());
	}

	/** At once, and not some time within the next minute. */
	private void expireRegistrations() {
		var expiry = scheduled.getScheduledTasks().stream().map(ScheduledTask::getTask).filter(task -> task.toString().endsWith("RegistrationExpiry.expire")).toList();
		assertThat(expiry).hasSize(1);
		expiry.getFirst().getRunnable().run();
	}

	private List<String> rows(ImportReport report) {
		return jdbc.sql("""
				select file || ' ' || line || ': ' || coalesce(outcome, '') || ' ' || coalesce(reason, '')
				from intake.import_rows
				where import_id = ?
				order by file, line
				""").param(report.id()).query(String.class).list();
	}

	private Map<String, Long> counts() {
		return EVERYTHING.stream()
			.collect(Collectors.toMap(table -> table,
					table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()));
	}

	private static Map<CsvFile, InputStreamSource> sources(Map<CsvFile, String> files) {
		return files.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, file -> new ByteArrayResource(file.getValue().getBytes(StandardCharsets.UTF_8))));
	}

	private static InputStreamSource read(Path path) throws IOException {
		return new ByteArrayResource(Files.readAllBytes(path));
	}

	private static CsvFile kind(Path path) throws IOException {
		var text = Files.readString(path, StandardCharsets.ISO_8859_1);
		return text.contains("user_name") ? CsvFile.OWNERS : text.contains("account_name") ? CsvFile.DEALS : CsvFile.PARTNERS;
	}

}

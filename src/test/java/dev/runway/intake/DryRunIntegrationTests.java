package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.intake.ImportReport.FileReport;
import dev.runway.intake.ImportReport.RowReport;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A dry run says what a load would do, and does nothing of it. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=dry-run")
@DirtiesContext
class DryRunIntegrationTests {

	private static final List<String> EVERYTHING = List.of("partner.owners", "partner.partners", "partner.owner_changes",
			"runway.runways", "runway.milestones", "notification.mails", "event_publication");

	@Autowired
	Programme programme;

	@Autowired
	JdbcClient jdbc;

	@Test
	void saysTheSameOfEachRowAsTheLoadAndChangesNothing() throws IOException {
		var files = new EnumMap<CsvFile, String>(CsvFile.class);
		files.put(CsvFile.OWNERS, text("owners.csv"));
		files.put(CsvFile.PARTNERS, text("partners.csv"));
		files.put(CsvFile.MILESTONES, text("milestones.csv"));
		var before = counts();

		var dry = programme.rehearse(files);

		assertThat(dry.dryRun()).isTrue();
		assertThat(counts()).isEqualTo(before);
		assertThat(dry.files()).extracting(FileReport::imported).endsWith(240L, 681L);
		var real = programme.load(files);
		assertThat(real.dryRun()).isFalse();
		assertThat(rows(real)).isEqualTo(rows(dry));

		assertThat(programme.rehearse(files).files()).allMatch(file -> file.unchanged() == file.rows());
	}

	/** What the outbox remembers in memory would outlive the rollback. */
	@Test
	void tellsTheOutboxNothing(@Autowired Rehearsal rehearsal, @Autowired TransactionTemplate transaction,
			@Autowired EventPublicationRegistry outbox) {
		var event = new ImportStaged(UUID.randomUUID());
		var listener = PublicationTargetIdentifier.of("somebody");

		assertThat(rehearsal.of(() -> outbox.store(event, Stream.of(listener)))).isEmpty();
		transaction.executeWithoutResult(status -> assertThat(outbox.store(event, Stream.of(listener))).hasSize(1));
		outbox.markCompleted(event, listener);
		assertThat(jdbc.sql("select count(*) from event_publication where listener_id = 'somebody'").query(Long.class).single()).isZero();
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

	private List<RowReport> rows(ImportReport report) {
		return programme.rows(report, Outcome.values());
	}

	private Map<String, Long> counts() {
		return EVERYTHING.stream()
			.collect(Collectors.toMap(table -> table,
					table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()));
	}

	private static String text(String example) throws IOException {
		return Files.readString(Path.of("src/examples", example)).replace("CHPRTNR", "DRY").replace("ACC-", "DRY-");
	}

}

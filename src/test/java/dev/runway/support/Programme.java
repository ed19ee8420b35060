package dev.runway.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.api.Paging;
import dev.runway.intake.CsvFile;
import dev.runway.intake.ImportOptions;
import dev.runway.intake.ImportReport;
import dev.runway.intake.Imports;
import dev.runway.intake.Outcome;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;

/** A partner programme in a test: people, partners and their files, in the words of the domain. */
@TestComponent
public class Programme {

	/** The partner manager of every partner that a test signs, and her manager. */
	public static final String OWNER = "olga@example.com", MANAGER = "marc@example.com";

	/** The file of these two. */
	public static final String OWNERS = """
			user_name,name,email,manager,active
			olga,Olga Owner,olga@example.com,marc,true
			marc,Marc Manager,marc@example.com,,true
			""";

	private static final String PARTNER_HEADER = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n";

	private static final String MILESTONE_HEADER = "partner_external_id,milestone,occurred_at,evidence,source_system\n";

	private final Imports imports;

	private final PartnerDirectory partners;

	private final RunwayDirectory runways;

	private final ProgrammeCalendar calendar;

	private final TestEngine engine;

	private final JdbcClient jdbc;

	Programme(Imports imports, PartnerDirectory partners, RunwayDirectory runways, ProgrammeCalendar calendar,
			TestEngine engine, JdbcClient jdbc) {
		this.imports = imports;
		this.partners = partners;
		this.runways = runways;
		this.calendar = calendar;
		this.engine = engine;
		this.jdbc = jdbc;
	}

	public LocalDate today() {
		return calendar.today();
	}

	/** Whose word comes over REST now. */
	public Recorded saidBy(String person) {
		return new Recorded(person, Source.REST, calendar.now());
	}

	/** Whose word comes with a file now. */
	public Recorded loadedBy(String person) {
		return new Recorded(person, Source.IMPORT, calendar.now());
	}

	/** Whose word comes with a task now. */
	public Recorded typedBy(String person) {
		return new Recorded(person, Source.TASK, calendar.now());
	}

	/** Signs a reseller on a day, with what it has reached before, and waits for its process instance. */
	public Signed aPartnerSignedOn(LocalDate day, ReachedOn... reached) {
		var id = UUID.randomUUID().toString();
		var files = new EnumMap<CsvFile, String>(Map.of(CsvFile.OWNERS, OWNERS, CsvFile.PARTNERS,
				PARTNER_HEADER + "test,%s,Acme %s,reseller,silver,%s,olga@example.com,DE\n".formatted(id, id.substring(0, 8), day)));
		if (reached.length > 0) {
			files.put(CsvFile.MILESTONES, milestones(id, reached));
		}
		load(files);
		var partner = partners.find(new PartnerKey("test", id)).orElseThrow();
		return new Signed(partner, runways.runwayOf(partner.id()),
				engine.awaitInstance("partner.signed", partner.id().toString()));
	}

	/** Reports a milestone by a file. */
	public ImportReport report(Signed signed, ReachedOn... reached) {
		return load(Map.of(CsvFile.MILESTONES, milestones(signed.partner().key().externalId(), reached)));
	}

	/** Loads files and waits until they are in. */
	public ImportReport load(Map<CsvFile, String> files) {
		return load(files, ImportOptions.NONE);
	}

	/** Has Runway say what loading files would do. */
	public ImportReport rehearse(Map<CsvFile, String> files) {
		return load(files, new ImportOptions(true, null, Map.of()));
	}

	public List<ImportReport.RowReport> refusedRows(ImportReport report) {
		return rows(report, Outcome.REFUSED);
	}

	/** The rows of a load that have come to this, at most as many as a page has. */
	public List<ImportReport.RowReport> rows(ImportReport report, Outcome... outcomes) {
		return imports.rows(report.id(), List.of(outcomes), new Paging(Paging.MAX_LIMIT, Optional.empty())).items();
	}

	public List<Milestone> reached(Signed signed) {
		return runways.milestones(signed.runway().id()).stream().map(ReachedMilestone::milestone).toList();
	}

	/** Moves the clock forward to the noon of a day, when its timers have fired, once what was reported before is with those who listen. */
	public void advanceTo(LocalDate day) {
		Awaitility.await("the listeners")
			.atMost(Duration.ofSeconds(20))
			.until(() -> jdbc.sql("select status || ' ' || listener_id || ' ' || serialized_event from event_publication where status <> ?")
				.param(Status.FAILED.name())
				.query(String.class)
				.list(), List::isEmpty);
		while (today().isBefore(day)) {
			engine.advanceBy(Duration.ofDays(1));
		}
		var noon = calendar.startOf(day).plus(Duration.ofHours(12));
		if (engine.now().isBefore(noon)) {
			engine.advanceTo(noon);
		}
	}

	public ImportReport load(Map<CsvFile, String> files, ImportOptions options) {
		var sources = new EnumMap<CsvFile, InputStreamSource>(CsvFile.class);
		files.forEach((file, text) -> sources.put(file, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))));
		return loadFiles(sources, options);
	}

	/** Loads files of any form and waits until they are in. */
	public ImportReport loadFiles(Map<CsvFile, InputStreamSource> files, ImportOptions options) {
		var id = imports.submit(files, options, "test");
		return Awaitility.await("the import")
			.atMost(Duration.ofSeconds(60))
			.until(() -> imports.report(id).orElseThrow(), report -> report.state() == ImportReport.State.DONE);
	}

	private static String milestones(String id, ReachedOn... reached) {
		return Stream.of(reached)
			.map(each -> "%s,%s,%s,,test\n".formatted(id, each.milestone().name().toLowerCase(), each.day()))
			.collect(Collectors.joining("", MILESTONE_HEADER, ""));
	}

	/** A milestone and the day it happened. */
	public record ReachedOn(Milestone milestone, LocalDate day) {
	}

	/** A partner that has signed, its runway and its process instance. */
	public record Signed(Partner partner, Runway runway, TestInstance instance) {
	}

}

package dev.runway.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.command.RunningRunway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files from the command line into a Runway that is up, through the same door as everyone. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Loads files, CSV or .xlsx, into a Runway that is up.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every row is in", "1:nothing was loaded", "2:the command is wrong",
				"3:loaded, and some rows were refused" })
public class ImportCommand implements Callable<Integer> {

	private static final int SOME_REFUSED = 3;

	private static final ParameterizedTypeReference<Page<ImportReport.RowReport>> ROWS = new ParameterizedTypeReference<>() {
	};

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100), LONGEST_PAUSE = Duration.ofSeconds(2);

	@Parameters(arity = "0..1", paramLabel = "partners", description = "The signed partners: CSV or .xlsx, as all files.")
	private @Nullable Path partners;

	@Option(names = "--owners", paramLabel = "owners.csv", description = "The people who answer for partners.")
	private @Nullable Path owners;

	@Option(names = "--milestones", paramLabel = "milestones.csv", description = "What the partners have reached before.")
	private @Nullable Path milestones;

	@Option(names = "--certifications", paramLabel = "certifications.csv", description = "The certificates of their reps.")
	private @Nullable Path certifications;

	@Option(names = "--deals", paramLabel = "deals.csv", description = "Their deals, in whatever state.")
	private @Nullable Path deals;

	@Option(names = "--workbook", paramLabel = "programme.xlsx",
			description = "A workbook with sheets called owners, partners, milestones, certifications, deals.")
	private @Nullable Path workbook;

	@Option(names = "--dry-run", description = "Changes nothing, says what would become of each row, and ends as the load would.")
	private boolean dryRun;

	@Option(names = "--quiet", description = "Says nothing but what was refused.")
	private boolean quiet;

	@Option(names = "--dialect", paramLabel = "name",
			description = "In which dialect the files are written, such as salesforce (default: the one that fits).")
	private @Nullable String dialect;

	@Option(names = "--default", paramLabel = "column=value",
			description = "What a column holds where the files give it no value, such as currency=EUR; may be repeated.")
	private List<String> defaults = List.of();

	@Option(names = "--dates", paramLabel = "order",
			description = "In which order day and month stand before the year where a file does not show it: dmy or mdy.")
	private @Nullable String dates;

	@Option(names = "--amounts", paramLabel = "mark",
			description = "What stands before decimal digits where a file does not show it: comma or point.")
	private @Nullable String amounts;

	@Option(names = "--encoding", paramLabel = "page",
			description = "In which code page the files are where they are not Unicode, such as windows-1252.")
	private @Nullable String encoding;

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		var files = files();
		if (files.isEmpty()) {
			return RunningRunway.fail("Name at least one file: partners.csv, or one of --owners, --milestones, --certifications, --deals and --workbook.");
		}
		for (var file : files.values()) {
			if (!Files.isReadable(file) || Files.isDirectory(file)) {
				return RunningRunway.fail("The file '%s' cannot be read.".formatted(file));
			}
		}
		return runway.ask("/api/v1/imports", "Partner operations may load files.", imports -> load(imports, files));
	}

	private Map<String, Path> files() {
		var files = new LinkedHashMap<String, Path>();
		put(files, CsvFile.OWNERS.label(), owners);
		put(files, CsvFile.PARTNERS.label(), partners);
		put(files, CsvFile.MILESTONES.label(), milestones);
		put(files, CsvFile.CERTIFICATIONS.label(), certifications);
		put(files, CsvFile.DEALS.label(), deals);
		put(files, WorkbookFiles.PART, workbook);
		return files;
	}

	private static void put(Map<String, Path> files, String part, @Nullable Path path) {
		if (path != null) {
			files.put(part, path);
		}
	}

	private int load(RestClient imports, Map<String, Path> files) {
		tell("Sending %s%n", String.join(", ", files.values().stream().map(Path::toString).toList()));
		var report = submit(imports, files);
		report.files().forEach(file -> tell("%-14s %s%n", file.file(), file.understood()));
		for (var pause = FIRST_PAUSE; report.state() == ImportReport.State.LOADING; pause = longer(pause)) {
			tell("  %s%n", progress(report));
			sleep(pause);
			report = Objects.requireNonNull(imports.get().uri("/{id}", report.id()).retrieve().body(ImportReport.class));
		}
		return conclude(imports, report);
	}

	private static Duration longer(Duration pause) {
		return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
	}

	/** The load goes on without the command, which only asks now and then how far it has come. */
	private static void sleep(Duration pause) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException("The command was stopped; the load goes on", stopped);
		}
	}

	private ImportReport submit(RestClient imports, Map<String, Path> files) {
		var parts = new LinkedMultiValueMap<String, Object>();
		files.forEach((name, path) -> parts.add(name, new FileSystemResource(path)));
		parts.add("dryRun", String.valueOf(dryRun));
		add(parts, "dialect", dialect);
		add(parts, "dates", dates);
		add(parts, "amounts", amounts);
		add(parts, "encoding", encoding);
		defaults.forEach(pair -> parts.add("default", pair));
		return Objects.requireNonNull(imports.post()
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.retrieve()
			.body(ImportReport.class));
	}

	private void tell(String form, Object... what) {
		if (!quiet) {
			System.out.printf(form, what);
		}
	}

	private static void add(LinkedMultiValueMap<String, Object> parts, String name, @Nullable String value) {
		if (value != null) {
			parts.add(name, value);
		}
	}

	private int conclude(RestClient imports, ImportReport report) {
		if (report.dryRun()) {
			tell("Nothing was changed. This is what the load would do:%n");
		}
		long refused = 0;
		for (var file : report.files()) {
			tell("%-14s %,7d rows%s: %,d imported, %,d updated, %,d unchanged, %,d refused%n", file.file(), file.rows(),
					file.dialect() == null ? "" : " of " + file.dialect(), file.imported(), file.updated(), file.unchanged(),
					file.refused());
			refused += file.refused();
		}
		report.remarks().forEach(remark -> System.out.printf("  %,d rows: %s%n", remark.rows(), remark.text()));
		if (refused == 0) {
			return CommandLine.ExitCode.OK;
		}
		var rows = Objects.requireNonNull(
				imports.get().uri("/{id}/rows?limit={limit}", report.id(), Paging.MAX_LIMIT).retrieve().body(ROWS)).items();
		rows.forEach(row -> System.out.printf("  %s line %d: %s%n", row.file(), row.line(), row.reason()));
		if (refused > rows.size()) {
			System.out.printf("  … and %,d more: GET /api/v1/imports/%s/rows%n", refused - rows.size(), report.id());
		}
		return SOME_REFUSED;
	}

	private static String progress(ImportReport report) {
		return String.join(", ", report.files()
			.stream()
			.map(file -> "%s %,d of %,d".formatted(file.file(), file.rows() - file.pending(), file.rows()))
			.toList());
	}

}

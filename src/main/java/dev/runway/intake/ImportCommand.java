package dev.runway.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.runway.command.RunningRunway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads CSV files from the command line into a Runway that is up, through the same door as everyone. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Loads CSV files into a Runway that is up.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every row is in", "1:nothing was loaded", "2:the command is wrong",
				"3:loaded, and some rows were refused" })
public class ImportCommand implements Callable<Integer> {

	private static final int SOME_REFUSED = 3;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100), LONGEST_PAUSE = Duration.ofSeconds(2);

	@Parameters(arity = "0..1", paramLabel = "partners.csv", description = "The signed partners.")
	private @Nullable Path partners;

	@Option(names = "--owners", paramLabel = "owners.csv", description = "The people who answer for partners.")
	private @Nullable Path owners;

	@Option(names = "--milestones", paramLabel = "milestones.csv", description = "What the partners have reached before.")
	private @Nullable Path milestones;

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		var files = files();
		if (files.isEmpty()) {
			return RunningRunway.fail("Name at least one file: partners.csv, --owners owners.csv or --milestones milestones.csv.");
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
		put(files, CsvFile.OWNERS, owners);
		put(files, CsvFile.PARTNERS, partners);
		put(files, CsvFile.MILESTONES, milestones);
		return files;
	}

	private static void put(Map<String, Path> files, CsvFile file, @Nullable Path path) {
		if (path != null) {
			files.put(file.label(), path);
		}
	}

	private static int load(RestClient imports, Map<String, Path> files) {
		System.out.printf("Sending %s%n", String.join(", ", files.values().stream().map(Path::toString).toList()));
		var report = submit(imports, files);
		for (var pause = FIRST_PAUSE; report.state() == ImportReport.State.LOADING; pause = longer(pause)) {
			System.out.printf("  %s%n", progress(report));
			sleep(pause);
			report = imports.get().uri("/{id}", report.id()).retrieve().body(ImportReport.class);
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

	private static ImportReport submit(RestClient imports, Map<String, Path> files) {
		var parts = new LinkedMultiValueMap<String, Object>();
		files.forEach((name, path) -> parts.add(name, new FileSystemResource(path)));
		return imports.post()
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.retrieve()
			.body(ImportReport.class);
	}

	private static int conclude(RestClient imports, ImportReport report) {
		long refused = 0;
		for (var file : report.files()) {
			System.out.printf("%-11s %,7d rows: %,d imported, %,d updated, %,d unchanged, %,d refused%n", file.file(),
					file.rows(), file.imported(), file.updated(), file.unchanged(), file.refused());
			refused += file.refused();
		}
		if (refused == 0) {
			return CommandLine.ExitCode.OK;
		}
		var rows = imports.get().uri("/{id}/rows", report.id()).retrieve().body(ImportReport.RowReport[].class);
		for (var row : rows == null ? new ImportReport.RowReport[0] : rows) {
			System.out.printf("  %s line %d: %s%n", row.file(), row.line(), row.reason());
		}
		if (rows != null && refused > rows.length) {
			System.out.printf("  … and %,d more: GET /api/v1/imports/%s/rows%n", refused - rows.length, report.id());
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

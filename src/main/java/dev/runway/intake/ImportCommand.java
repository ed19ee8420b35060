package dev.runway.intake;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads CSV files from the command line into a Runway that is up, through the same door as everyone. */
@Command(name = ImportCommand.NAME, sortOptions = false, mixinStandardHelpOptions = true,
		description = "Loads CSV files into a Runway that is up.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every row is in", "1:nothing was loaded", "2:the command is wrong",
				"3:loaded, and some rows were refused" })
public class ImportCommand implements Callable<Integer> {

	/** The first word of the command line. */
	public static final String NAME = "import";

	private static final int SOME_REFUSED = 3;

	private static final Duration POLL = Duration.ofMillis(500);

	@Parameters(arity = "0..1", paramLabel = "partners.csv", description = "The signed partners.")
	private @Nullable Path partners;

	@Option(names = "--owners", paramLabel = "owners.csv", description = "The people who answer for partners.")
	private @Nullable Path owners;

	@Option(names = "--milestones", paramLabel = "milestones.csv", description = "What the partners have reached before.")
	private @Nullable Path milestones;

	@Option(names = "--url", defaultValue = "http://localhost:8090",
			description = "Where Runway is (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private URI url;

	@Option(names = "--user", required = true, defaultValue = "${env:RUNWAY_USER}",
			description = "A user of partner operations (default: the environment variable RUNWAY_USER).")
	@SuppressWarnings("NullAway.Init")
	private String user;

	@Option(names = "--password", interactive = true, arity = "0..1", required = true,
			defaultValue = "${env:RUNWAY_PASSWORD}",
			description = "Asked for when no value is given (default: the environment variable RUNWAY_PASSWORD).")
	@SuppressWarnings("NullAway.Init")
	private String password;

	/** Runs the command, and returns the exit code. */
	public static int run(String... args) {
		return new CommandLine(new ImportCommand()).execute(Arrays.copyOfRange(args, 1, args.length));
	}

	@Override
	public Integer call() throws InterruptedException {
		var files = files();
		if (files.isEmpty()) {
			return fail("Name at least one file: partners.csv, --owners owners.csv or --milestones milestones.csv.");
		}
		for (var file : files.values()) {
			if (!Files.isReadable(file) || Files.isDirectory(file)) {
				return fail("The file '%s' cannot be read.".formatted(file));
			}
		}
		try {
			return load(files);
		}
		catch (RestClientResponseException refused) {
			return fail(reason(refused));
		}
		catch (ResourceAccessException unreachable) {
			return fail(unreachable.getCause() instanceof ConnectException
					? "No Runway answers at %s; start it, or name another with --url.".formatted(url)
					: "Runway at %s broke off: %s".formatted(url, unreachable.getMessage()));
		}
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

	private int load(Map<String, Path> files) throws InterruptedException {
		var runway = RestClient.builder()
			.baseUrl(url + "/api/v1/imports")
			.defaultHeaders(headers -> headers.setBasicAuth(user, password))
			.requestFactory(new JdkClientHttpRequestFactory())
			.build();
		System.out.printf("Sending %s%n", String.join(", ", files.values().stream().map(Path::toString).toList()));
		var report = submit(runway, files);
		while (report.state() == ImportReport.State.LOADING) {
			System.out.printf("  %s%n", progress(report));
			Thread.sleep(POLL);
			report = runway.get().uri("/{id}", report.id()).retrieve().body(ImportReport.class);
		}
		return conclude(runway, report);
	}

	private static ImportReport submit(RestClient runway, Map<String, Path> files) {
		var parts = new LinkedMultiValueMap<String, Object>();
		files.forEach((name, path) -> parts.add(name, new FileSystemResource(path)));
		return runway.post()
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.retrieve()
			.body(ImportReport.class);
	}

	private static int conclude(RestClient runway, ImportReport report) {
		long refused = 0;
		for (var file : report.files()) {
			System.out.printf("%-11s %,7d rows: %,d imported, %,d updated, %,d unchanged, %,d refused%n", file.file(),
					file.rows(), file.imported(), file.updated(), file.unchanged(), file.refused());
			refused += file.refused();
		}
		if (refused == 0) {
			return CommandLine.ExitCode.OK;
		}
		var rows = runway.get().uri("/{id}/rows", report.id()).retrieve().body(ImportReport.RowReport[].class);
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

	private static String reason(RestClientResponseException refused) {
		if (refused.getStatusCode().isSameCodeAs(HttpStatusCode.valueOf(401))) {
			return "Runway does not know this user and password.";
		}
		if (refused.getStatusCode().isSameCodeAs(HttpStatusCode.valueOf(403))) {
			return "This user may not load files; partner operations may.";
		}
		var problem = refused.getResponseBodyAs(ProblemDetail.class);
		return problem == null || problem.getDetail() == null ? refused.getStatusText() : problem.getDetail();
	}

	private static int fail(String reason) {
		System.err.println(reason);
		return CommandLine.ExitCode.SOFTWARE;
	}

}

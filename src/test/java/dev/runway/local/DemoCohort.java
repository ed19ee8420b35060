package dev.runway.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example partners, handed to the application through its own REST door, once in the life of a database. */
final class DemoCohort {

	private static final String BOUNDARY = "runway-demo-cohort";

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final List<String> FILES = List.of("owners", "partners", "milestones");

	private final Path examples;

	private final Path loaded;

	private final URI imports;

	private final Progress progress;

	DemoCohort(Path examples, Folders folders, Ports ports, Progress progress) {
		this.examples = examples;
		this.loaded = folders.data("demo").resolve("loaded");
		this.imports = ports.http(Port.APPLICATION, "/api/v1/imports");
		this.progress = progress;
	}

	/** Whether it has yet to be loaded and can be. */
	boolean due() {
		return !Files.exists(loaded) && Files.exists(examples.resolve("partners.csv"));
	}

	/** Decides for this database that it goes without: a later start does not mix the cohort into somebody's own partners. */
	void leaveOut() {
		try {
			Files.writeString(loaded, "left out");
		}
		catch (IOException e) {
			throw new LocalFailure("It cannot be kept that the demo cohort is left out: " + e.getMessage(), e);
		}
	}

	/** Hands the files in and waits until the application has loaded them. */
	void load() {
		try {
			HttpResponse<String> accepted = Http.send(authorized(HttpRequest.newBuilder(imports))
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(BodyPublishers.ofByteArray(form())));
			if (accepted.statusCode() != 202) {
				throw new LocalFailure("The application did not take the demo cohort: %d %s".formatted(accepted.statusCode(), accepted.body()));
			}
			JsonNode result = await(imports.resolve(accepted.headers().firstValue("Location").orElseThrow()));
			tell(result);
			Files.writeString(loaded, result.toString());
		}
		catch (IOException e) {
			throw new LocalFailure("The demo cohort could not be handed in: " + e.getMessage(), e);
		}
	}

	private JsonNode await(URI location) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String told = "";
		while (System.nanoTime() < end) {
			JsonNode state = new JsonMapper().readTree(Http.send(authorized(HttpRequest.newBuilder(location))).body());
			if (state.path("state").asString("").equals("DONE")) {
				return state;
			}
			if (state.path("state").asString("").equals("FAILED")) {
				throw new LocalFailure("The demo cohort could not be loaded: " + state.path("problem"));
			}
			String now = counts(state);
			if (!now.equals(told)) {
				progress.say("Demo cohort: " + now);
				told = now;
			}
			pause();
		}
		throw new LocalFailure("The demo cohort was not loaded after " + PATIENCE.toMinutes() + " minutes");
	}

	private void tell(JsonNode result) {
		for (String name : FILES) {
			for (JsonNode file : result.path("files")) {
				if (file.path("file").asString("").equals(name)) {
					progress.say("Demo cohort: %s.csv, %d rows, %d imported, %d refused".formatted(name, file.path("rows").asInt(),
							file.path("imported").asInt(), file.path("refused").asInt()));
				}
			}
		}
	}

	private static String counts(JsonNode state) {
		int rows = 0;
		int done = 0;
		for (JsonNode file : state.path("files")) {
			rows += file.path("rows").asInt();
			done += file.path("imported").asInt() + file.path("updated").asInt() + file.path("unchanged").asInt() + file.path("refused").asInt();
		}
		return "%s, %d of %d rows".formatted(state.path("state").asString("").toLowerCase(), done, rows);
	}

	private byte[] form() throws IOException {
		var form = new ByteArrayOutputStream();
		for (String name : FILES) {
			Path file = examples.resolve(name + ".csv");
			if (Files.exists(file)) {
				form.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n"
					.formatted(BOUNDARY, name, name).getBytes(StandardCharsets.UTF_8));
				form.write(Files.readAllBytes(file));
				form.write("\r\n".getBytes(StandardCharsets.UTF_8));
			}
		}
		form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return form.toByteArray();
	}

	private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
		String user = Base64.getEncoder().encodeToString(("ops:" + StatusTable.PASSWORD).getBytes(StandardCharsets.UTF_8));
		return request.header("Authorization", "Basic " + user);
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new LocalFailure("The demo cohort was not awaited to the end");
		}
	}

}

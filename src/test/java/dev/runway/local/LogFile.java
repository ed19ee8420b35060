package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of one part, and what of it explains a failure in a few lines. */
record LogFile(Path file) {

	/** A part that cannot start may say so and yet not end: its other threads keep it alive. */
	private static final Pattern GAVE_UP = Pattern.compile("Application run failed|Exception in thread \"main\"");

	private static final Pattern TELLING = Pattern.compile("\\bERROR\\b|^\\s*Caused by:|^Error:|^Exception in thread|\\bOutOfMemoryError");

	private static final int LINES = 6;

	private static final int WIDTH = 220;

	/** Makes room for a new log; that of the last run is kept beside it. */
	void startAnew() throws IOException {
		if (Files.exists(file)) {
			Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	boolean tellsOfGivingUp() {
		return lines().stream().anyMatch(line -> GAVE_UP.matcher(line).find());
	}

	/** The first line that names an error and the last ones, without stack traces; the last lines of all when none does. */
	String explanation() {
		List<String> lines = lines();
		List<String> telling = lines.stream().filter(line -> TELLING.matcher(line).find()).distinct().toList();
		List<String> chosen = telling.isEmpty() ? last(LINES, lines.stream().filter(line -> !line.isBlank()).toList())
				: Stream.concat(telling.stream().limit(1), last(LINES - 1, telling.subList(1, telling.size())).stream()).toList();
		return String.join("\n", chosen.stream().map(LogFile::shortened).toList());
	}

	private static List<String> last(int number, List<String> lines) {
		return lines.subList(Math.max(0, lines.size() - number), lines.size());
	}

	private List<String> lines() {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.toList();
		}
		catch (IOException | UncheckedIOException e) {
			return List.of(e.getCause() instanceof MalformedInputException ? "(the log is not in UTF-8)" : "(the log cannot be read)");
		}
	}

	private static String shortened(String line) {
		String stripped = line.strip();
		return "  " + (stripped.length() > WIDTH ? stripped.substring(0, WIDTH) + " …" : stripped);
	}

}

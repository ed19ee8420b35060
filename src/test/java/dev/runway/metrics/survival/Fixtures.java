package dev.runway.metrics.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data sets and figures that {@code fixtures.R} made with R's package survival. */
final class Fixtures {

	private static final Path FOLDER = Path.of("src/test/resources/survival");

	private Fixtures() {
	}

	static List<Cases> cases(String set) {
		return lines("cases.csv").stream()
			.filter(line -> line[0].equals(set))
			.map(line -> new Cases(Integer.parseInt(line[1]), Outcome.valueOf(line[2]), Long.parseLong(line[3])))
			.toList();
	}

	static List<String[]> lines(String file) {
		try {
			return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).map(line -> line.split(",")).toList();
		}
		catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

}

package dev.runway.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes as the page for readers lists them: method, path, and who may call it. */
record DocumentedRoutes(List<Row> rows) {

	private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+(?:, [A-Z]+)*) (/[^`?]*)[^`]*` \\| ([^|]+?) \\|.*");

	static DocumentedRoutes read() {
		try {
			return new DocumentedRoutes(Files.readAllLines(Path.of("src/docs/rest.md"))
				.stream()
				.map(ROW::matcher)
				.filter(Matcher::matches)
				.flatMap(row -> Stream.of(row.group(1).split(", "))
					.map(method -> new Row(new Door(method, row.group(2)), Set.copyOf(List.of(row.group(3).split(", "))))))
				.toList());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Whom the page names for a route; nobody for one that it does not list. */
	Set<String> who(Door door) {
		return rows.stream().filter(row -> row.door().equals(door)).map(Row::who).findFirst().orElse(Set.of());
	}

	Set<Door> doors() {
		return rows.stream().map(Row::door).collect(Collectors.toSet());
	}

	/** A route with the words that its row names. */
	record Row(Door door, Set<String> who) {
	}

	/** A method and a path, whatever its variables are called. */
	record Door(String method, String path) {

		Door {
			path = path.replaceAll("\\{[^/]*}|\\*+", "{}");
		}

		boolean hasPartner() {
			return path.matches("(/api/v1)?/partners/\\{}.*");
		}

		/** The path with something in the place of each variable. */
		String filled(String partner) {
			var place = hasPartner() ? path.replaceFirst("\\{}", partner) : path;
			return Arrays.stream(place.split("/")).map(part -> part.replace("{}", "7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11"))
				.collect(Collectors.joining("/", "", place.equals("/") ? "/" : ""));
		}

	}

}

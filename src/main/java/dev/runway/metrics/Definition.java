package dev.runway.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How a metric is computed, in words: the comment at the head of its query, which the answers and the pages show.
 *
 * @param notes what else there is to say, by its heading
 */
public record Definition(String name, String title, String definition, String numerator, String denominator,
		String leftOut, Map<String, String> notes) {

	private static final Pattern HEADING = Pattern.compile(" ([A-Z][a-z -]+): (.*)");

	/**
	 * Reads it from the lines of SQL that begin with two hyphens; all four parts must be there. What is further to the right
	 * goes on with the line above.
	 */
	static Definition read(String name, String sql) {
		var lines = sql.lines()
			.takeWhile(line -> line.startsWith("--"))
			.map(line -> line.substring(2).stripTrailing())
			.filter(line -> !line.isEmpty())
			.toList();
		var parts = new LinkedHashMap<String, String>();
		var heading = "Title";
		for (var line : lines) {
			var match = HEADING.matcher(line);
			if (match.matches() && parts.containsKey("Title")) {
				heading = match.group(1);
				line = match.group(2);
			}
			parts.merge(heading, line.strip(), (before, more) -> before + " " + more);
		}
		return new Definition(name, take(name, parts, "Title"), take(name, parts, "Definition"),
				take(name, parts, "Numerator"), take(name, parts, "Denominator"), take(name, parts, "Left out"),
				Map.copyOf(parts));
	}

	/** The query without its comment. */
	static String query(String sql) {
		return sql.lines().dropWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
	}

	private static String take(String name, Map<String, String> parts, String heading) {
		@Nullable String part = parts.remove(heading);
		if (part == null) {
			throw new IllegalStateException("metrics/%s.sql does not say '%s' in its first lines".formatted(name, heading));
		}
		return part;
	}

}

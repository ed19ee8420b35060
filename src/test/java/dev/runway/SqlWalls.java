package dev.runway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The walls between the schemas of the modules. A module reads and writes the tables of its own schema. Of a module that it may use it
 * reads the views whose names end in {@code _facts}, calls the functions, and points to the tables by foreign keys: a key only says
 * that the row is there, which is why the other module's migrations come first. It never writes what is another's, not even through
 * a view. Names without a schema mean the schema {@code public}, where only the application itself keeps something.
 */
final class SqlWalls {

	private static final Pattern CREATED = Pattern.compile(
			"(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|materialized\\s+)?(table|view|function)\\s+(?:if\\s+not\\s+exists\\s+)?(?:(\\w+)\\.)?(\\w+)");

	private static final Pattern QUOTED_OR_COMMENT = Pattern.compile("'[^'\\n]*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern NAMED = Pattern.compile("(?i)(?<![\\w.\"$])(?:\"?([a-z_]\\w*)\"?\\s*\\.\\s*)?\"?([a-z_]\\w*)\"?");

	private static final Pattern WORDS_BEFORE = Pattern.compile("(?:(\\w+)\\s+)?(\\w+)\\s+(?:(?:only|if|not|exists)\\s+)*$");

	private static final Set<String> WRITES = Set.of("into", "update", "table", "view", "truncate", "delete from", "create function",
			"replace function");

	private static final Set<String> NAMES_RELATION = Set.of("from", "join", "into", "update", "references", "table", "truncate");

	/** What gives names without a schema another meaning. */
	private static final Pattern HIDDEN = Pattern.compile("(?i)\\b(search_path|currentSchema|default_schema)\\b");

	private final Map<String, Kind> known;

	private final Map<String, Set<String>> mayUse;

	/** @param mayUse the modules, which are schemas as well, each with those that it may use */
	private SqlWalls(Map<String, Kind> known, Map<String, Set<String>> mayUse) {
		this.known = known;
		this.mayUse = mayUse;
	}

	/** The walls between what a database holds once all that these migrations create is there. */
	static SqlWalls between(Map<String, Set<String>> mayUse, Stream<String> migrations) {
		var known = new HashMap<String, Kind>();
		migrations.map(SqlWalls::withoutComments)
			.flatMap(text -> CREATED.matcher(text).results())
			.forEach(created -> known.put(name(created.group(2), created.group(3)), Kind.of(created.group(1), created.group(3))));
		return new SqlWalls(known, mayUse);
	}

	/** What a text has that crosses a wall, each in a sentence; the text may be a part of a statement, or none at all. */
	List<Breach> breaches(String module, String text) {
		var sql = withoutComments(text);
		var breaches = new ArrayList<Breach>();
		var names = NAMED.matcher(sql);
		while (names.find()) {
			breach(module, sql, names).map(problem -> new Breach(line(sql, names.start()), problem)).ifPresent(breaches::add);
		}
		var hidden = HIDDEN.matcher(sql);
		while (hidden.find()) {
			breaches.add(new Breach(line(sql, hidden.start()), "sets %s: write the schema before each name".formatted(hidden.group())));
		}
		mayUse.keySet().stream().filter(schema -> !schema.isEmpty()).forEach(schema -> {
			var open = Pattern.compile("(?i)\\b(?:from|join|into|update|table)\\s+%s\\.(?:$|%%)".formatted(schema)).matcher(sql);
			while (open.find()) {
				breaches.add(new Breach(line(sql, open.start()), "puts the name of a table of %s together: write it out".formatted(schema)));
			}
		});
		return breaches;
	}

	private Optional<String> breach(String module, String sql, Matcher names) {
		var name = name(names.group(1), names.group(2));
		var owner = names.group(1) == null ? "" : names.group(1).toLowerCase(Locale.ROOT);
		var before = before(sql, names.start());
		var kind = known.get(name);
		if (kind == null) {
			return Optional.of("names %s, which no migration creates".formatted(name))
				.filter(problem -> !owner.isEmpty() && mayUse.containsKey(owner) && before.names(NAMES_RELATION));
		}
		return owner.equals(module) ? Optional.empty() : Optional.ofNullable(crossing(module, owner, name, kind, before));
	}

	private @Nullable String crossing(String module, String owner, String name, Kind kind, Before before) {
		var who = module.isEmpty() ? "the application" : module;
		var whose = owner.isEmpty() ? "the application" : owner;
		if (before.names(WRITES)) {
			return "%s writes %s, which is %s's".formatted(who, name, whose);
		}
		if (kind == Kind.PRIVATE && !before.names(Set.of("references"))) {
			return "%s reads %s: %s has to publish a view whose name ends in _facts".formatted(who, name, whose);
		}
		return mayUse.getOrDefault(module, Set.of()).contains(owner) ? null
				: "%s may not use %s, whose %s it names".formatted(who, whose, name);
	}

	private static Before before(String sql, int end) {
		var words = WORDS_BEFORE.matcher(sql.substring(Math.max(0, end - 80), end).toLowerCase(Locale.ROOT));
		return words.find() ? new Before(words.group(1), words.group(2)) : new Before(null, "");
	}

	private static String name(@Nullable String schema, String relation) {
		return (schema == null ? relation : schema + "." + relation).toLowerCase(Locale.ROOT);
	}

	private static int line(String text, int position) {
		return 1 + (int) text.substring(0, position).chars().filter(each -> each == '\n').count();
	}

	/** The same text with spaces in place of its comments, so that all else stands where it stood. */
	private static String withoutComments(String text) {
		return QUOTED_OR_COMMENT.matcher(text)
			.replaceAll(part -> Matcher.quoteReplacement(part.group().startsWith("'") ? part.group() : part.group().replaceAll("[^\\n]", " ")));
	}

	/** Something that crosses a wall, on a line of its text, in a sentence. */
	record Breach(int line, String problem) {
	}

	/** The words that say what is done with a name. */
	private record Before(@Nullable String first, String second) {

		boolean names(Set<String> words) {
			return words.contains(second) || first != null && words.contains(first + " " + second);
		}

	}

	private enum Kind {

		PUBLISHED, PRIVATE;

		static Kind of(String created, String name) {
			var view = created.equalsIgnoreCase("view") && name.toLowerCase(Locale.ROOT).endsWith("_facts");
			return view || created.equalsIgnoreCase("function") ? PUBLISHED : PRIVATE;
		}

	}

}

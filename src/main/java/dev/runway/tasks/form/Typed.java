package dev.runway.tasks.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person has typed into a form, by the names of its fields: texts, as a browser sends them. */
public record Typed(Map<String, List<String>> fields) {

	/** What the names of all fields begin with. */
	static final String PREFIX = "f.";

	/** Tells, behind the name of a list, how many rows it has. */
	static final String ROWS = "#";

	/** No list has more rows. */
	static final int MOST_ROWS = 100;

	private static final int MOST_FIELDS = 3_000, LONGEST = 200_000;

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

	public Typed {
		fields = Map.copyOf(fields);
	}

	/** The fields among what a browser has sent. */
	public static Typed of(Map<String, String[]> parameters) {
		var fields = new LinkedHashMap<String, List<String>>();
		parameters.forEach((name, values) -> {
			if (name.startsWith(PREFIX)) {
				fields.put(CONTROL.matcher(name).replaceAll(""), Stream.of(values).map(Typed::clean).toList());
			}
		});
		return new Typed(fields);
	}

	/** Whether it is more than any form needs. */
	public boolean tooLong() {
		return fields.size() > MOST_FIELDS || fields.entrySet()
			.stream()
			.mapToLong(each -> each.getKey().length() + each.getValue().stream().mapToLong(value -> value.length() + 1).sum())
			.sum() > LONGEST;
	}

	/** What stands in a field; none where the form did not show it. */
	Optional<List<String>> values(String name) {
		return Optional.ofNullable(fields.get(name)).map(values -> values.stream().filter(value -> !value.isEmpty()).toList());
	}

	/** How many rows a list has; none where the form did not show it. */
	Optional<Integer> rows(String list) {
		return values(list + ROWS).flatMap(values -> values.stream().filter(text -> text.matches("\\d{1,4}")).findFirst())
			.map(text -> Math.min(Integer.parseInt(text), MOST_ROWS));
	}

	/** The same with another, empty row at the end of a list. */
	public Typed withRow(String list) {
		return withRows(list, fields, rows(list).orElse(0) + 1);
	}

	/** The same without one row of a list; those behind it move up. */
	public Typed withoutRow(String list, int row) {
		var rows = rows(list).orElse(0);
		if (row < 0 || row >= rows) {
			return this;
		}
		var remaining = new LinkedHashMap<String, List<String>>();
		fields.forEach((name, values) -> {
			var at = rowOf(list, name);
			if (at != row) {
				remaining.put(at > row ? moved(list, name, at) : name, values);
			}
		});
		return withRows(list, remaining, rows - 1);
	}

	private static Typed withRows(String list, Map<String, List<String>> fields, int rows) {
		var changed = new LinkedHashMap<>(fields);
		changed.put(list + ROWS, List.of(Integer.toString(Math.min(rows, MOST_ROWS))));
		return new Typed(changed);
	}

	/** In which row of a list a field stands; -1 for one that stands in none. */
	private static int rowOf(String list, String name) {
		var end = name.startsWith(list + "[") ? name.indexOf(']', list.length()) : -1;
		var digits = end < 0 ? "" : name.substring(list.length() + 1, end);
		return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
	}

	private static String moved(String list, String name, int row) {
		return "%s[%d]%s".formatted(list, row - 1, name.substring(name.indexOf(']', list.length()) + 1));
	}

	private static String clean(String value) {
		return CONTROL.matcher(value.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
	}

}

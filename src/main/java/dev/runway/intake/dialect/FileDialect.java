package dev.runway.intake.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a system writes files of one kind. Columns are named as in Runway's own files; a column may always be called by
 * that name as well, and upper and lower case are the same.
 *
 * @param columns under which other names a column comes, the preferred one first; names joined by + are columns whose
 * values are read together, joined by +
 * @param ignored names of columns that are left out; * stands for any characters
 * @param defaults what a column without a value holds
 * @param values what the system's values mean in Runway, by column; * stands for all others
 * @param forms how the values of a column are written: epoch-millis, cents, country-name, or the pattern of a date
 */
public record FileDialect(@DefaultValue Map<String, List<String>> columns, @DefaultValue List<String> ignored,
		@DefaultValue Map<String, String> defaults, @DefaultValue Map<String, Map<String, String>> values,
		@DefaultValue Map<String, String> forms) {

	/** Files as Runway itself writes them. */
	public static final FileDialect NONE = new FileDialect(Map.of(), List.of(), Map.of(), Map.of(), Map.of());

	/** The same dialect for a load that says itself what columns without a value hold. */
	public FileDialect with(Map<String, String> defaults) {
		var all = new HashMap<>(this.defaults);
		all.putAll(defaults);
		return new FileDialect(columns, ignored, all, values, forms);
	}

	List<String> namesOf(String column) {
		return columns.getOrDefault(column, List.of());
	}

	boolean ignores(String name) {
		return ignored.stream().anyMatch(each -> plain(name).matches(pattern(each)));
	}

	/** A value in Runway's own words and form. */
	String translated(String column, String given) {
		var meaning = meaning(column, given);
		var form = forms.get(column);
		return form == null || meaning.isEmpty() ? meaning : Form.of(form).read(meaning);
	}

	private String meaning(String column, String given) {
		var meanings = values.getOrDefault(column, Map.of());
		return given.isEmpty() || meanings.isEmpty() ? given
				: meanings.entrySet()
					.stream()
					.filter(each -> plain(each.getKey()).equals(plain(given)))
					.findFirst()
					.map(Map.Entry::getValue)
					.orElseGet(() -> meanings.getOrDefault("*", given));
	}

	private static String pattern(String glob) {
		return "\\Q" + plain(glob).replace("*", "\\E.*\\Q") + "\\E";
	}

	static String plain(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}

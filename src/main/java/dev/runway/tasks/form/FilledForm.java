package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A form with everything worked out.
 *
 * @param parts what a page shows, in its order
 * @param values what is sent to the engine: the fields that are there, by their keys
 * @param unknown types of components that nobody here knows
 */
public record FilledForm(List<Part> parts, Map<String, @Nullable Object> values, List<String> unknown) {

	/** The fields that are wrong, in their order. */
	public List<Part.Field> problems() {
		return fields().stream().filter(field -> field.problem() != null).toList();
	}

	/** All fields that are shown, those of groups and lists too. */
	public List<Part.Field> fields() {
		var fields = new ArrayList<Part.Field>();
		collect(parts, fields);
		return fields;
	}

	private static void collect(List<Part> parts, List<Part.Field> fields) {
		for (var part : parts) {
			switch (part) {
				case Part.Field field -> fields.add(field);
				case Part.Group group -> collect(group.parts(), fields);
				case Part.Rows list -> list.rows().forEach(row -> collect(row.parts(), fields));
				default -> {
				}
			}
		}
	}

}

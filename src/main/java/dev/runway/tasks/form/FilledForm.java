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

	/** What is wrong, each with the name of its field and, in a list, of its row. */
	public List<Problem> summary() {
		var problems = new ArrayList<Problem>();
		summarize(parts, "", problems);
		return problems;
	}

	private static void summarize(List<Part> parts, String row, List<Problem> problems) {
		for (var part : parts) {
			switch (part) {
				case Part.Field field when field.problem() != null -> problems.add(Problem.of(field, field.problem(), row));
				case Part.Group group -> summarize(group.parts(), row, problems);
				case Part.Rows list -> list.rows().forEach(each -> summarize(each.parts(), "%s, %d of %d".formatted(list.label().isBlank() ? "Row" : list.label(),
						each.index() + 1, list.rows().size()), problems));
				default -> {
				}
			}
		}
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

	/**
	 * Something that is wrong with a field.
	 *
	 * @param anchor where the field is found in the page
	 * @param words what it is, for one who does not see the field
	 */
	public record Problem(String anchor, String words) {

		static Problem of(Part.Field field, String problem, String row) {
			var label = field.label().isBlank() || problem.contains(field.label()) ? "" : "“%s”: ".formatted(field.label());
			return new Problem(field.anchor(), (row.isEmpty() ? "" : row + ": ") + label + problem);
		}

	}

}

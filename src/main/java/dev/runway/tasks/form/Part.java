package dev.runway.tasks.form;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a page shows for a component of a form, with everything worked out. */
public sealed interface Part {

	/** What the page draws it by. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/**
	 * A field that people fill in.
	 *
	 * @param control how it is drawn: text, area, box (to be ticked), select, radio or boxes
	 * @param input what kind of input a browser makes of it, such as date
	 * @param texts what stands in it
	 * @param fixed whether this person, or anybody, may only read it
	 * @param problem what is wrong with it, in a whole sentence
	 */
	record Field(String control, String input, String name, String label, String description, List<String> texts, List<Choice> choices,
			String before, String behind, boolean required, boolean fixed, @Nullable Limits limits, @Nullable String problem) implements Part {

		/** Where it is found in the page. */
		public String anchor() {
			return name.replaceAll("\\s", "-");
		}

		/** What describes it to a screen reader: its description, and what is wrong with it. */
		public @Nullable String about() {
			var parts = Stream.of(description.isBlank() ? "" : anchor() + "-about", problem == null ? "" : anchor() + "-problem");
			return parts.filter(each -> !each.isEmpty()).reduce((one, other) -> one + " " + other).orElse(null);
		}

		public String text() {
			return texts.isEmpty() ? "" : texts.getFirst();
		}

		public boolean ticked() {
			return texts.contains("true");
		}

		/** The same, once it was checked. */
		Field with(@Nullable String problem) {
			return new Field(control, input, name, label, description, texts, choices, before, behind, required, fixed, limits, problem);
		}

		/** What stands in it, as people read it. */
		public String words() {
			return switch (control) {
				case "box" -> ticked() ? "yes" : "no";
				case "select", "radio", "boxes" -> String.join(", ", choices.stream().filter(Choice::chosen).map(Choice::label).toList());
				default -> text();
			};
		}

	}

	/** What a browser is told of the values that can be. */
	record Limits(@Nullable String least, @Nullable String most, @Nullable String step) {
	}

	/** One of several that can be chosen. */
	record Choice(String text, String label, boolean chosen) {
	}

	/** Text to be read, as safe HTML. */
	record Words(String html) implements Part {
	}

	/** Several parts with a label around them. */
	record Group(String label, boolean outlined, List<Part> parts) implements Part {
	}

	/**
	 * A list of rows.
	 *
	 * @param name the name of the list, by which rows are added and removed
	 */
	record Rows(String name, String label, boolean outlined, boolean changeable, boolean full, List<Row> rows) implements Part {
	}

	/** One row of a list, counted from 0. */
	record Row(int index, List<Part> parts) {
	}

	/** A table to be read. */
	record Table(String label, List<String> headings, List<List<String>> rows) implements Part {
	}

	/** A picture by its address; only its words where that cannot be shown. */
	record Picture(@Nullable String address, String words) implements Part {
	}

	/** The address of something that Tasklist would show in a frame. */
	record Link(String address, String label) implements Part {
	}

	/** A line between parts. */
	record Line() implements Part {
	}

	/** Room between parts. */
	record Room() implements Part {
	}

}

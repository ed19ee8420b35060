package dev.runway.dashboard;

import java.util.List;

/**
 * A field of a form of filters.
 *
 * @param name in the address
 * @param kind how it is given: a date, a month, text, or "select" for one of its options
 * @param value what is chosen; empty for nothing
 */
record Field(String name, String label, String kind, String value, List<Option> options) {

	static Field of(String name, String label, String kind, Object value) {
		return new Field(name, label, kind, value.toString(), List.of());
	}

	static Field select(String name, String label, Object value, List<Option> options) {
		return new Field(name, label, "select", value.toString(), options);
	}

	/** What it says of the partners that are shown. */
	String words() {
		return "%s %s".formatted(label.toLowerCase(),
				options.stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst().orElse(value));
	}

	/** Something that can be chosen. */
	record Option(String value, String label) {
	}

}

package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that can be chosen.
 *
 * @param text what a browser sends for it
 * @param label what people read
 * @param value what is sent to the engine
 */
record Option(String text, String label, @Nullable Object value) {

	private static final int MOST = 2_000;

	private static final JsonMapper JSON = new JsonMapper();

	/** The options of a list of texts, numbers, or pairs of label and value; anything else offers nothing. */
	static List<Option> of(@Nullable Object given) {
		var options = new ArrayList<Option>();
		if (given instanceof List<?> list) {
			list.stream().limit(MOST).filter(Objects::nonNull).forEach(each -> options.add(one(each)));
		}
		return options;
	}

	boolean is(@Nullable Object other) {
		return Objects.equals(value, Json.copy(other));
	}

	private static Option one(Object given) {
		if (!(given instanceof Map<?, ?> pair)) {
			return new Option(text(given), Json.words(given), Json.copy(given));
		}
		var value = Json.copy(pair.containsKey("value") ? pair.get("value") : pair.get("label"));
		return new Option(text(value), Json.words(pair.containsKey("label") ? pair.get("label") : value), value);
	}

	private static String text(@Nullable Object value) {
		return value instanceof Map || value instanceof List ? JSON.writeValueAsString(value) : Json.words(value);
	}

}

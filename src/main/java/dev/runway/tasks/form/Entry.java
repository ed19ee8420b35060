package dev.runway.tasks.form;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field.
 *
 * @param texts as a person reads and types it
 * @param value as it is sent; null where nothing stands there, or nothing that can be read
 * @param unreadable why it cannot be read, in a whole sentence; null where it can
 */
record Entry(List<String> texts, @Nullable Object value, @Nullable String unreadable) {

	static Entry of(String text, @Nullable Object value) {
		return new Entry(text.isEmpty() ? List.of() : List.of(text), value, null);
	}

	static Entry unreadable(String text, String why) {
		return new Entry(List.of(text), null, why);
	}

	String text() {
		return texts.isEmpty() ? "" : texts.getFirst();
	}

	/** Whether nothing stands there. */
	boolean empty() {
		return texts.stream().allMatch(String::isBlank);
	}

	Optional<String> problem() {
		return Optional.ofNullable(unreadable);
	}

}

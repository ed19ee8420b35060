package dev.runway.local.engine.search;

import java.time.Instant;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** Something that can be searched for. Its fields go by the names that filters and sorts of the REST interface use. */
public interface Item {

	long key();

	/** A key as a Long, a date as an Instant, a number as an Integer, several values as a List, an enum by its name. */
	@Nullable Object field(String name);

	/** What the REST interface answers, an instance of the client's own class. */
	Object answer();

	static NoSuchElementException unknown(String field) {
		return new NoSuchElementException("The embedded engine does not search by '%s'".formatted(field));
	}

	static String text(long key) {
		return Long.toString(key);
	}

	static @Nullable String textOrNull(@Nullable Long key) {
		return key == null || key < 0 ? null : Long.toString(key);
	}

	static @Nullable String textOrNull(@Nullable Instant date) {
		return date == null ? null : date.toString();
	}

	static @Nullable String textOrNull(String text) {
		return text.isEmpty() ? null : text;
	}
}

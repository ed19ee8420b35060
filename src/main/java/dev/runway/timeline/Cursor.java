package dev.runway.timeline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The last entry that a reader has seen; what is older comes next. */
record Cursor(Instant recordedAt, String ref) {

	static Cursor after(Entry entry) {
		return new Cursor(entry.recordedAt(), entry.ref());
	}

	/** Reads what {@link #text()} wrote; anything else is no cursor. */
	static Optional<Cursor> parse(String text) {
		try {
			var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
			return parts.length == 2 ? Optional.of(new Cursor(Instant.parse(parts[0]), parts[1])) : Optional.empty();
		}
		catch (IllegalArgumentException | DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((recordedAt + " " + ref).getBytes(StandardCharsets.UTF_8));
	}

}

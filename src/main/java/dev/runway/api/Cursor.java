package dev.runway.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The place of an item in its list, in a form that callers hand back and need not understand. What cannot be read is
 * refused when it is asked for.
 *
 * @param parts the values by which the list is sorted
 */
public record Cursor(List<String> parts) {

	private static final String SEPARATOR = "\n";

	/** The place of an item that has these values in the columns by which its list is sorted. */
	public static Cursor of(Object... values) {
		return new Cursor(Stream.of(values).map(Object::toString).toList());
	}

	/** Reads what {@link #text()} wrote. */
	public static Cursor parse(String text) {
		try {
			var bytes = Base64.getUrlDecoder().decode(text);
			var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			if (decoded.indexOf('\0') >= 0) {
				throw unreadable();
			}
			return new Cursor(List.of(decoded.split(SEPARATOR, -1)));
		}
		catch (IllegalArgumentException | CharacterCodingException notWrittenHere) {
			throw unreadable();
		}
	}

	public String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(parts.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8));
	}

	public String text(int position) {
		return read(position, Function.identity());
	}

	public UUID uuid(int position) {
		return read(position, UUID::fromString);
	}

	public LocalDate day(int position) {
		return read(position, LocalDate::parse);
	}

	public Instant instant(int position) {
		return read(position, Instant::parse);
	}

	public long number(int position) {
		return read(position, Long::valueOf);
	}

	private <T> T read(int position, Function<String, T> form) {
		if (position >= parts.size()) {
			throw unreadable();
		}
		try {
			return form.apply(parts.get(position));
		}
		catch (IllegalArgumentException | DateTimeException otherList) {
			throw unreadable();
		}
	}

	private static ResponseStatusException unreadable() {
		return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
				"Give the next_cursor of the page before as the cursor.");
	}

}

package dev.runway.api;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The versions that a caller wants to change, as a parameter of a handler; without the header {@code If-Match} it is any.
 *
 * @param tags as they stand in the header
 */
public record IfMatch(List<String> tags) {

	/** Whatever the version is. */
	public static final IfMatch ANY = new IfMatch(List.of("*"));

	static IfMatch parse(String header) {
		var tags = Stream.of(header.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
		if (tags.isEmpty() || !tags.stream().allMatch(tag -> tag.equals("*") || tag.matches("(W/)?\"[\\x21\\x23-\\x7e]*\""))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"Give the ETag that you have read as If-Match, with its quotes, or leave the header out.");
		}
		return new IfMatch(tags);
	}

	/** Refuses a change of a version that the caller has not seen; ask while the thing cannot change. */
	public void check(ETag current) {
		if (!tags.contains("*") && !tags.contains(current.toString())) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED,
					"Somebody has changed it since you read it; read it again and decide with its new ETag, %s.".formatted(current));
		}
	}

}

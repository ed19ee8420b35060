package dev.runway.api;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which page of a list a caller asks for, as a parameter of a handler: {@code ?limit=} and {@code &cursor=}.
 *
 * @param limit how many items the page may have
 * @param after the last item of the page before, if there was one
 */
@FromParameters({ "limit", "cursor" })
public record Paging(int limit, Optional<Cursor> after) {

	public static final int MAX_LIMIT = 200;

	static final int DEFAULT_LIMIT = 50;

	public Paging {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
					"Give a limit from 1 to %d.".formatted(MAX_LIMIT));
		}
	}

	/** How many items to read: one more than the page may have tells whether there is another page. */
	public int fetch() {
		return limit + 1;
	}

}

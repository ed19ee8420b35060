package dev.runway.api;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param hasMore whether other items follow
 * @param nextCursor the cursor of the page that follows, if there is one
 */
public record Page<T>(List<T> items, @JsonProperty("has_more") boolean hasMore,
		@JsonProperty("next_cursor") @Nullable String nextCursor) {

	/** Cuts off what was fetched beyond the limit, which only says that there is more. */
	public static <T> Page<T> of(List<T> fetched, Paging paging, Function<? super T, Cursor> cursor) {
		if (fetched.size() <= paging.limit()) {
			return new Page<>(List.copyOf(fetched), false, null);
		}
		var items = List.copyOf(fetched.subList(0, paging.limit()));
		return new Page<>(items, true, cursor.apply(items.getLast()).text());
	}

	/** The same page with its items in another form. */
	public <R> Page<R> map(Function<? super T, ? extends R> form) {
		return new Page<>(items.stream().<R>map(form).toList(), hasMore, nextCursor);
	}

}

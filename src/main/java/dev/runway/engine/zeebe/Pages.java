package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.camunda.client.api.search.request.SearchRequestPage;
import io.camunda.client.api.search.response.SearchResponse;
import org.jspecify.annotations.Nullable;

/** Reads what a search finds page after page, by a cursor, as a search by number ends at 10,000. */
final class Pages {

	private static final int SIZE = 500;

	private Pages() {
	}

	static <T> List<T> all(Function<Consumer<SearchRequestPage>, SearchResponse<T>> search) {
		return first(Integer.MAX_VALUE, search);
	}

	/** Goes through what a search finds, page after page, and returns how much that was. */
	static <T> long through(Function<Consumer<SearchRequestPage>, SearchResponse<T>> search, Consumer<T> each) {
		SearchResponse<T> answer;
		long count = 0;
		@Nullable String cursor = null;
		do {
			answer = search.apply(page(SIZE, cursor));
			answer.items().forEach(each);
			count += answer.items().size();
			cursor = answer.page().endCursor();
		}
		while (answer.items().size() == SIZE && cursor != null);
		return count;
	}

	/** The first ones that a search finds, at most as many as asked for. */
	static <T> List<T> first(int limit, Function<Consumer<SearchRequestPage>, SearchResponse<T>> search) {
		var found = new ArrayList<T>();
		SearchResponse<T> answer;
		int size;
		@Nullable String cursor = null;
		do {
			size = Math.min(SIZE, limit - found.size());
			answer = search.apply(page(size, cursor));
			found.addAll(answer.items());
			cursor = answer.page().endCursor();
		}
		while (answer.items().size() == size && found.size() < limit && cursor != null);
		return found;
	}

	private static Consumer<SearchRequestPage> page(int size, @Nullable String cursor) {
		return page -> {
			page.limit(size);
			if (cursor != null) {
				page.after(cursor);
			}
		};
	}

}

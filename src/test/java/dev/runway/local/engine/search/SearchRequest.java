package dev.runway.local.engine.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import org.jspecify.annotations.Nullable;

/**
 * The body of a search request: which items, in which order, and which page of them. A cursor holds the sorted values of
 * the item that it stands behind, so that items which come and go meanwhile move no page.
 */
public record SearchRequest(JsonNode body) {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final int USUAL_LIMIT = 100;

	/** What is found: a page of answers, and what is said about it. */
	public record Found(List<?> items, SearchQueryPageResponse page) {
	}

	/** One thing by which is sorted. */
	private record Order(String field, boolean descending) {

		int compare(List<?> one, List<?> other, int at) {
			int compared = compare(one.get(at), other.get(at));
			return descending ? -compared : compared;
		}

		/** What is not there comes last. */
		@SuppressWarnings("unchecked")
		private static int compare(@Nullable Object one, @Nullable Object other) {
			if (one == null || other == null) {
				return Boolean.compare(one == null, other == null);
			}
			return ((Comparable<Object>) one).compareTo(other);
		}
	}

	private record Sorted<T extends Item>(T item, List<@Nullable Object> values) {
	}

	public static SearchRequest parse(byte[] body) throws IOException {
		return new SearchRequest(body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body));
	}

	/** The only instance that the filter lets through, if it names one. */
	public OptionalLong only(String field) {
		var condition = body.path("filter").path(field);
		var value = condition.isObject() ? condition.path("$eq") : condition;
		return value.isTextual() ? OptionalLong.of(Long.parseLong(value.asText())) : OptionalLong.empty();
	}

	public <T extends Item> Found find(Stream<T> items, Function<? super T, ?> answer) {
		var filter = new Filter(body.path("filter"));
		var orders = orders();
		Comparator<Sorted<T>> order = (one, other) -> compare(orders, one.values(), other.values());
		var all = items.filter(filter::matches).map(item -> new Sorted<>(item, values(orders, item))).sorted(order).toList();
		var page = page(orders, all);
		return new Found(page.stream().map(Sorted::item).map(answer).toList(), new SearchQueryPageResponse().totalItems((long) all.size())
				.hasMoreTotalItems(false).startCursor(page.isEmpty() ? null : cursor(page.getFirst().values()))
				.endCursor(page.isEmpty() ? null : cursor(page.getLast().values())));
	}

	/** The orders asked for, and the key at last: no two items are equal. */
	private List<Order> orders() {
		var orders = new ArrayList<Order>();
		body.path("sort").forEach(sort -> orders.add(new Order(sort.path("field").asText(), sort.path("order").asText().equalsIgnoreCase("desc"))));
		return orders;
	}

	private static List<@Nullable Object> values(List<Order> orders, Item item) {
		var values = new ArrayList<@Nullable Object>();
		orders.forEach(order -> values.add(comparable(item.field(order.field()))));
		values.add(item.key());
		return values;
	}

	private static @Nullable Object comparable(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Instant instant -> instant.toEpochMilli();
			case Number number -> number.longValue();
			case Collection<?> values -> values.toString();
			default -> value.toString();
		};
	}

	private static int compare(List<Order> orders, List<?> one, List<?> other) {
		for (int i = 0; i < orders.size(); i++) {
			int compared = orders.get(i).compare(one, other, i);
			if (compared != 0) {
				return compared;
			}
		}
		return Long.compare((Long) one.getLast(), (Long) other.getLast());
	}

	private <T extends Item> List<Sorted<T>> page(List<Order> orders, List<Sorted<T>> all) {
		var page = body.path("page");
		int limit = page.path("limit").asInt(USUAL_LIMIT);
		if (page.path("before").isTextual()) {
			var cursor = values(page.path("before").asText());
			var before = all.stream().filter(each -> compare(orders, each.values(), cursor) < 0).toList();
			return before.subList(Math.max(0, before.size() - limit), before.size());
		}
		var rest = all.stream();
		if (page.path("after").isTextual()) {
			var cursor = values(page.path("after").asText());
			rest = rest.filter(each -> compare(orders, each.values(), cursor) > 0);
		}
		return rest.skip(page.path("from").asInt(0)).limit(limit).toList();
	}

	private static String cursor(List<@Nullable Object> values) {
		try {
			return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
		} catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<@Nullable Object> values(String cursor) {
		try {
			var values = new ArrayList<@Nullable Object>();
			((ArrayNode) JSON.readTree(Base64.getUrlDecoder().decode(cursor)))
					.forEach(value -> values.add(value.isNull() ? null : value.isNumber() ? (Object) value.asLong() : value.asText()));
			return values;
		} catch (IOException | ClassCastException ex) {
			throw new IllegalArgumentException("The cursor is none of this engine's: " + cursor, ex);
		}
	}
}

package dev.runway.local.engine.search;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The filter of a search request: all its fields have to match, each a plain value or an object of operators. */
record Filter(JsonNode fields) {

	private static final String OR = "$or";

	boolean matches(Item item) {
		return entries(fields).allMatch(field -> field.getKey().equals(OR) ? anyMatches(field.getValue(), item)
				: matches(item.field(field.getKey()), field.getValue()));
	}

	private static boolean anyMatches(JsonNode filters, Item item) {
		return elements(filters).anyMatch(filter -> new Filter(filter).matches(item));
	}

	private static boolean matches(@Nullable Object value, JsonNode condition) {
		return condition.isObject()
				? entries(condition).allMatch(operator -> holds(operator.getKey(), value, operator.getValue()))
				: isEqual(value, condition);
	}

	private static boolean holds(String operator, @Nullable Object value, JsonNode operand) {
		return switch (operator) {
			case "$eq" -> isEqual(value, operand);
			case "$neq" -> !isEqual(value, operand);
			case "$exists" -> (value != null) == operand.asBoolean();
			case "$in" -> elements(operand).anyMatch(each -> isEqual(value, each));
			case "$notIn" -> elements(operand).noneMatch(each -> isEqual(value, each));
			case "$like" -> value instanceof String text && like(operand.asText()).matcher(text).matches();
			case "$gt" -> compared(value, operand) > 0;
			case "$gte" -> compared(value, operand) >= 0;
			case "$lt" -> value != null && compared(value, operand) < 0;
			case "$lte" -> value != null && compared(value, operand) <= 0;
			default -> throw Item.unknown(operator);
		};
	}

	private static boolean isEqual(@Nullable Object value, JsonNode operand) {
		return switch (value) {
			case null -> false;
			case Collection<?> values -> values.stream().anyMatch(each -> isEqual(each, operand));
			case Instant instant -> instant.equals(date(operand));
			default -> value.toString().equals(operand.asText());
		};
	}

	/** Nothing is smaller than everything. */
	private static int compared(@Nullable Object value, JsonNode operand) {
		return switch (value) {
			case null -> -1;
			case Instant instant -> instant.compareTo(date(operand));
			case Number number -> Long.compare(number.longValue(), operand.asLong());
			default -> value.toString().compareTo(operand.asText());
		};
	}

	private static Instant date(JsonNode operand) {
		return ZonedDateTime.parse(operand.asText()).toInstant();
	}

	private static Pattern like(String pattern) {
		var regex = new StringBuilder();
		for (var part : pattern.split("(?=[*?])|(?<=[*?])")) {
			regex.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL);
	}

	private static Stream<Map.Entry<String, JsonNode>> entries(JsonNode object) {
		return object.properties().stream().filter(entry -> !isNothing(entry.getValue()));
	}

	/** The client sends empty lists for what was not asked. */
	private static boolean isNothing(JsonNode condition) {
		return condition.isNull() || condition.isArray() && condition.isEmpty();
	}

	private static Stream<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}
}

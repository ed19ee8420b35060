package dev.runway.tasks.form;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON values as maps, lists, texts, numbers and truth values, whose parts are found by paths with dots. */
final class Json {

	private Json() {
	}

	/** A value of its own, whatever it was made of: numbers that are whole are whole numbers, and dates are texts. */
	static @Nullable Object copy(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				var copy = new LinkedHashMap<String, @Nullable Object>();
				map.forEach((name, each) -> copy.put(String.valueOf(name), copy(each)));
				yield copy;
			}
			case List<?> list -> {
				var copy = new ArrayList<@Nullable Object>();
				list.forEach(each -> copy.add(copy(each)));
				yield copy;
			}
			case Number number -> number(number);
			case TemporalAccessor moment -> moment.toString();
			case TemporalAmount amount -> amount.toString();
			case null, default -> value;
		};
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> copyOf(Map<String, ?> map) {
		return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(copy(map));
	}

	static @Nullable Object of(JsonNode node) {
		if (node.isObject()) {
			var map = new LinkedHashMap<String, @Nullable Object>();
			node.properties().forEach(each -> map.put(each.getKey(), of(each.getValue())));
			return map;
		}
		if (node.isArray()) {
			var list = new ArrayList<@Nullable Object>();
			node.forEach(each -> list.add(of(each)));
			return list;
		}
		return node.isNumber() ? number(node.decimalValue()) : node.isBoolean() ? (Object) node.booleanValue()
				: node.isNull() || node.isMissingNode() ? null : node.asString("");
	}

	/** A number as it is sent: whole numbers without a fraction, never with an exponent. */
	static Number number(Number number) {
		if (number instanceof Double each && (each.isNaN() || each.isInfinite())) {
			return number;
		}
		var exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
		if (exact.signum() != 0 && Math.abs((long) exact.precision() - exact.scale()) > 40) {
			return number;
		}
		var plain = exact.stripTrailingZeros();
		return plain.scale() > 0 ? plain : plain.precision() - plain.scale() < 19 ? (Number) plain.longValueExact() : plain.setScale(0);
	}

	static @Nullable Object at(@Nullable Object value, String path) {
		for (var step : path.split("\\.")) {
			value = value instanceof Map<?, ?> map ? map.get(step) : null;
		}
		return value;
	}

	static void put(Map<String, @Nullable Object> map, String path, @Nullable Object value) {
		var dot = path.lastIndexOf('.');
		(dot < 0 ? map : within(map, path.substring(0, dot))).put(path.substring(dot + 1), value);
	}

	static void remove(Map<String, @Nullable Object> map, String path) {
		var dot = path.lastIndexOf('.');
		var parent = dot < 0 ? map : at(map, path.substring(0, dot));
		if (parent instanceof Map<?, ?> holder) {
			holder.remove(path.substring(dot + 1));
		}
	}

	/** The map at a path, put there where there is none. */
	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> within(Map<String, @Nullable Object> map, String path) {
		for (var step : path.split("\\.")) {
			var next = map.get(step);
			if (!(next instanceof Map)) {
				next = new LinkedHashMap<String, @Nullable Object>();
				map.put(step, next);
			}
			map = (Map<String, @Nullable Object>) next;
		}
		return map;
	}

	/** A value in words, as it stands in texts and tables. */
	static String words(@Nullable Object value) {
		return switch (copy(value)) {
			case null -> "";
			case BigDecimal decimal -> decimal.toPlainString();
			case List<?> list -> list.stream().map(Json::words).collect(Collectors.joining(", "));
			case Map<?, ?> map -> map.entrySet().stream().map(each -> each.getKey() + ": " + words(each.getValue())).collect(Collectors.joining(", "));
			case Object other -> other.toString();
		};
	}

}

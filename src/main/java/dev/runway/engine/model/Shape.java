package dev.runway.engine.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the code knows of a variable: the parts of an object, or the words that it may be. Both are empty for anything
 * else. A list has the shape of what it lists.
 */
record Shape(Map<String, Shape> parts, Set<String> words) {

	private static final Shape ANYTHING = new Shape(Map.of(), Set.of());

	static Shape of(Type type) {
		if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw
				&& Collection.class.isAssignableFrom(raw)) {
			return of(generic.getActualTypeArguments()[0]);
		}
		if (!(type instanceof Class<?> known)) {
			return ANYTHING;
		}
		if (known.isEnum()) {
			return new Shape(Map.of(), names(known));
		}
		return known.isRecord() ? new Shape(parts(known), Set.of()) : ANYTHING;
	}

	/** An object with these parts, of which nothing else is known. */
	static Shape holding(Collection<String> parts) {
		return new Shape(parts.stream().collect(Collectors.toMap(part -> part, part -> ANYTHING)), Set.of());
	}

	/** Whether the code says nothing of what it holds. */
	boolean isAnything() {
		return parts.isEmpty();
	}

	/** The components of a record, by name and in their order. */
	static Map<String, Shape> parts(Class<?> type) {
		var parts = new LinkedHashMap<String, Shape>();
		for (RecordComponent component : type.getRecordComponents()) {
			parts.put(component.getName(), of(component.getGenericType()));
		}
		return parts;
	}

	/** The shape of a path such as {@code schedule.dueAt}; empty where the code knows nothing of it. */
	Optional<Shape> at(String... path) {
		var shape = Optional.of(this);
		for (var part : path) {
			shape = shape.map(each -> each.parts.get(part));
		}
		return shape;
	}

	private static Set<String> names(Class<?> type) {
		return Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).collect(Collectors.toSet());
	}

}

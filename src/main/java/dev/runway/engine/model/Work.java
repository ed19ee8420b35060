package dev.runway.engine.model;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What a worker does with variables.
 *
 * @param reads the variables that it fetches
 * @param needs those of them that it cannot do without
 * @param gives the variables that it adds
 */
record Work(Map<String, Shape> reads, Set<String> needs, Map<String, Shape> gives) {

	static Work of(Class<?> worker) {
		var types = ResolvableType.forClass(Worker.class, worker);
		var input = types.getGeneric(0).toClass();
		return new Work(Shape.parts(input), needs(input), Shape.parts(types.getGeneric(1).toClass()));
	}

	private static Set<String> needs(Class<?> input) {
		return Stream.of(input.getRecordComponents())
			.filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
	}

}

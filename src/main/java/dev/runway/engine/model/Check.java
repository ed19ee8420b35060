package dev.runway.engine.model;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.TaskCheck;
import org.springframework.core.ResolvableType;

/**
 * How the code judges what people send to complete a task.
 *
 * @param needs the variables of the process that it cannot do without
 * @param form what it reads of the task's form
 */
record Check(Set<String> needs, Shape form) {

	static Check of(Class<?> check) {
		var types = ResolvableType.forClass(TaskCheck.class, check);
		var input = types.getGeneric(0).toClass();
		return new Check(Stream.of(input.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet()),
				new Shape(Shape.parts(types.getGeneric(1).toClass()), Set.of()));
	}

	/** The fields that the form must have, by their names. */
	Map<String, Shape> fields() {
		return form.parts();
	}

}

package dev.runway.engine;

import java.util.Map;

/** Where a job comes from: its process instance, its element in the diagram and the headers that stand there. */
public record Job(long processInstanceKey, String elementId, Map<String, String> headers) {

	/** Returns a task header, and refuses a diagram that lacks it with the name of the element. */
	public String header(String name) {
		var value = headers.get(name);
		if (value == null) {
			throw new IllegalStateException("Task '%s' has no header '%s'".formatted(elementId, name));
		}
		return value;
	}

}

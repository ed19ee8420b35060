package dev.runway.engine;

import java.util.Map;
import java.util.Set;

/**
 * An outcome that blocks the result of a task: the diagram catches it at a boundary event by the {@link ErrorCode} of
 * its class.
 */
public abstract class BusinessError extends RuntimeException {

	private final Map<String, Object> variables;

	/**
	 * @param message one line for people
	 * @param variables what the error path may read, as the {@link ErrorCode} names it
	 */
	protected BusinessError(String message, Map<String, Object> variables) {
		super(message);
		var code = getClass().getAnnotation(ErrorCode.class);
		if (code != null && !Set.of(code.variables()).equals(variables.keySet())) {
			throw new IllegalStateException("%s brings %s, and its @ErrorCode names others".formatted(getClass().getName(), variables.keySet()));
		}
		this.variables = Map.copyOf(variables);
	}

	public String code() {
		var code = getClass().getAnnotation(ErrorCode.class);
		if (code == null) {
			throw new IllegalStateException(getClass().getName() + " lacks @ErrorCode");
		}
		return code.value();
	}

	public Map<String, Object> variables() {
		return variables;
	}

}
